import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const agentInstructionsOverrideSafety = defineRule<"prompt">({
  id: "agent-instructions-override-safety",
  title: "Instructions carry hidden or overriding text",
  area: "prompts",
  appliesTo: "prompt",
  severity: "high",
  controls: ["AC-APP-02", "AC-INV-06"],
  techniques: ["LLM01:2025", "AML.T0051.001", "ASI01"],
  why: "A model reads this text as instructions, and people seldom read it at all. Hidden characters or phrases that override other instructions are how a poisoned definition takes over a conversation.",
  fix: "Remove the passage, find out who added it, and pin the digest of the reviewed text so that a change is seen.",
  check: (prompt) =>
    failEach(
      prompt.read("textSignals").map((signal) => ({
        message: `${prompt.name}: ${signal.message}`,
        subject: signal.id,
        ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
      })),
    ),
});
