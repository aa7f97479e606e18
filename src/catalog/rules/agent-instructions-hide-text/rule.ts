import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

const HIDDEN = new Set(["hidden-text", "hidden-comment", "encoded-payload"]);

export const agentInstructionsHideText = defineRule<"prompt">({
  id: "agent-instructions-hide-text",
  title: "Instructions carry text that people do not see",
  area: "prompts",
  appliesTo: "prompt",
  severity: "high",
  controls: ["AC-APP-02", "AC-INV-06"],
  techniques: ["LLM01:2025", "AML.T0068", "ASI01", "ASI06"],
  why: "The model reads characters and comments that editors and rendered pages do not show, so a review passes over them. Nobody writes instructions this way by accident; it is how rules files are backdoored.",
  fix: "Remove the characters or the comment, find out who added them and what else they changed. Let the editor and the review show invisible characters.",
  check: (prompt) => {
    return failEach(
      prompt
        .read("textSignals")
        .filter((signal) => HIDDEN.has(signal.id))
        .map((signal) => ({
          message: `${prompt.name}: ${signal.message}`,
          subject: signal.id,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
