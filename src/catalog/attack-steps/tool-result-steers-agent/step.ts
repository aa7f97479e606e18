import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const toolResultSteersAgent = defineAttackStep<"agent">({
  id: "tool-result-steers-agent",
  title: "What a tool returns steers the agent that called it",
  techniques: ["AML.T0051.001", "AML.T0110.002", "ASI01"],
  on: ["agent"],
  needs: [pointedAt("tool", "uses", "influence")],
  gains: "influence",
  difficulty: 2,
  because: "models follow orders in what they read often enough, though not always",
  says: (agent, tool) => `what ${tool.name} returns steers ${agent.name}`,
  cutBy: ["AC-APP-01", "AC-APP-02", "AC-AGT-13"],
  fix: (agent, tool) =>
    `Put an output filter between ${tool.name} and ${agent.name} (a guardrail on tool results, or a small model without tools that reduces them to the fields needed), or let one agent read and another, which never sees the raw text, act.`,
});
