import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const flowSendsPromptsUnguarded = defineRule<"pipeline">({
  id: "flow-sends-prompts-unguarded",
  title: "A flow sends prompts to a model without a guardrail",
  area: "infrastructure",
  appliesTo: "pipeline",
  severity: "medium",
  controls: ["AC-APP-01", "AC-APP-05"],
  techniques: ["LLM01:2025", "AML.T0051"],
  why: "What comes into the flow goes to the model as it is, and what the model answers goes on to the next step, which may be a function with rights.",
  fix: "Give each prompt node a guardrail_configuration with the number of a published version.",
  references: ["Amazon Bedrock API Reference, PromptFlowNodeConfiguration guardrailConfiguration"],
  check: (flow) => {
    if (!flow.managed || !flow.speaksOf("unguarded")) return notApplicable("no flow of prompts");
    const evidence = flow.evidence.filter((item) => item.property === "unguarded");
    return flow.read("unguarded").length === 0
      ? pass()
      : fail(`${flow.name} sends prompts to a model without a guardrail`, { ...(evidence.length > 0 && { evidence }) });
  },
});
