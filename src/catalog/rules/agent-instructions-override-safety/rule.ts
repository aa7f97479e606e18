import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

const HIDDEN = new Set(["hidden-text", "hidden-comment", "encoded-payload"]);

export const agentInstructionsOverrideSafety = defineRule<"prompt">({
  id: "agent-instructions-override-safety",
  title: "Instructions override other instructions or work against the user",
  area: "prompts",
  appliesTo: "prompt",
  severity: "high",
  controls: ["AC-APP-02", "AC-INV-06"],
  techniques: ["LLM01:2025", "AML.T0051.001", "ASI01"],
  why: "A model reads this text as orders, and people seldom read it at all. Phrases that set other instructions aside, hide what is done, send secrets or run fetched programs are how a poisoned file takes over a conversation.",
  fix: "Remove the passage and find out who added it. Pin the digest of the reviewed text, so that the next change is seen.",
  check: (prompt) => {
    return failEach(
      prompt
        .read("textSignals")
        .filter((signal) => !HIDDEN.has(signal.id))
        .map((signal) => ({
          message: `${prompt.name}: ${signal.message}`,
          subject: signal.id,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
