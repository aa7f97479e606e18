import { defineAttackStep } from "../../../domain/attack-step.ts";
import { can } from "../../../domain/tool-effects.ts";

export const contentReachesTool = defineAttackStep<"tool">({
  id: "content-reaches-tool",
  title: "A tool brings in text that strangers write",
  techniques: ["AML.T0051.001", "LLM01:2025", "ASI01"],
  on: ["tool"],
  needs: [],
  entry: "content",
  when: (tool) => can(tool, "reads-untrusted-content"),
  gains: "influence",
  difficulty: 1,
  because: "writing a page, a mail or an issue that the tool will fetch takes no access at all",
  says: (tool) => `${tool.name} brings in text that strangers write`,
  cutBy: ["AC-APP-01", "AC-APP-02"],
  fix: (tool) =>
    `Put a filter between ${tool.name} and the model that drops orders (for instance a prompt-injection classifier such as Prompt Guard, or a provider's guardrail with its injection filter on), and return what it fetched as quoted data with its source, never as instructions.`,
});
