import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";
import { asksNobody } from "../shared/approval.ts";

export const agentCallsItsTools = defineAttackStep<"tool">({
  id: "agent-calls-its-tools",
  title: "A steered agent calls the tools it holds",
  techniques: ["AML.T0053", "ASI02", "LLM06:2025"],
  on: ["tool"],
  needs: [pointing("agent", "uses", "influence", asksNobody)],
  when: (tool) => !tool.speaksOf("requiresApproval") || tool.read("requiresApproval") !== true,
  gains: "invoke",
  difficulty: 1,
  because: "whoever steers an agent chooses which of its tools it calls and with what",
  says: (tool, agent) => `${agent.name} is told to call ${tool.name}`,
  cutBy: ["AC-AGT-02", "AC-AGT-01"],
  fix: (tool, agent) =>
    `Let a person approve each call of ${tool.name} (the framework's interrupt or approval hook, with the arguments shown), or take it away from ${agent.name} and give it to an agent that reads no foreign text.`,
});
