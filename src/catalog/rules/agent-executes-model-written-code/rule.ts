import { isAiClient } from "../../../domain/ai-client.ts";
import { defineRule } from "../../../domain/rule.ts";
import { can } from "../../../domain/tool-effects.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const agentExecutesModelWrittenCode = defineRule<"agent">({
  id: "agent-executes-model-written-code",
  title: "An agent runs code that its model writes",
  area: "agents",
  appliesTo: "agent",
  severity: "high",
  controls: ["AC-AGT-10", "AC-AGT-02"],
  techniques: ["ASI05", "LLM05:2025", "AML.T0050"],
  why: "Code written by a model is only as trustworthy as everything the model has read. Run in this process it has the rights and secrets of this process.",
  fix: "Run it in a sandbox without network and secrets, with limits on time and memory, and log what ran.",
  check: (agent, graph) => {
    const runner = graph.from(agent, "uses", "tool").find((tool) => can(tool, "executes-code"));
    if (runner !== undefined) return fail(`${agent.name} runs code through ${runner.name}`);
    if (isAiClient(agent.read("framework")))
      return notApplicable("a program people work with: what it may run unasked is judged by its permissions");
    return agent.read("executesCode") === true ? fail(`${agent.name} runs the code its model writes`) : pass();
  },
});
