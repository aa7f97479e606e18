import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const ciAgentPromptHoldsOutsiderText = defineRule<"agent">({
  id: "ci-agent-prompt-holds-outsider-text",
  title: "Text of strangers is put into the instructions of an agent in a pipeline",
  area: "prompts",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-APP-02", "AC-APP-01"],
  techniques: ["LLM01:2025", "ASI01", "AML.T0051.001"],
  why: "A title, a body or the name of a branch stands in the prompt like the project's own words. On a command line it is read by the shell as well, before any model sees it.",
  fix: "Give the agent the number of the issue or pull request and a tool that reads it as data, keep the prompt constant, and never write an event's text into a command line.",
  references: ["GitHub Docs, understanding the risk of script injections"],
  check: (agent) => {
    if (!agent.managed || !agent.speaksOf("outsiderTexts")) return notApplicable("no agent of a pipeline");
    return failEach(
      agent.read("outsiderTexts").map(({ id, message, evidence }) => ({
        message: `${agent.name} ${message}`,
        subject: id,
        ...(evidence !== undefined && { evidence: [evidence] }),
      })),
    );
  },
});
