import { defineRule } from "../../../domain/rule.ts";
import { failEach } from "../../../domain/verdict.ts";

export const toolDescriptionCarriesInstructions = defineRule<"tool">({
  id: "tool-description-carries-instructions",
  title: "The description of a tool carries hidden or overriding instructions",
  area: "mcp",
  appliesTo: "tool",
  severity: "high",
  controls: ["AC-AGT-06", "AC-APP-02"],
  techniques: ["MCP03:2025", "AML.T0110.000", "ASI02"],
  why: "A model reads this text as instructions, and people seldom read it at all. Hidden characters or phrases that override other instructions are how a poisoned definition takes over a conversation.",
  fix: "Remove the passage, find out who added it, and pin the digest of the reviewed text so that a change is seen.",
  check: (tool) =>
    failEach(
      tool.read("textSignals").map((signal) => ({
        message: `${tool.name}: ${signal.message}`,
        subject: signal.id,
        ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
      })),
    ),
});
