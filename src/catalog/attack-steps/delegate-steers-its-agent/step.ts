import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const delegateSteersItsAgent = defineAttackStep<"agent">({
  id: "delegate-steers-its-agent",
  title: "What a steered delegate reports steers the agent that asked",
  techniques: ["ASI07", "AML.T0061"],
  on: ["agent"],
  needs: [pointedAt("agent", "delegates-to", "influence")],
  gains: "influence",
  difficulty: 2,
  because: "its report is read like any result",
  says: (agent, other) => `what ${other.name} reports steers ${agent.name}`,
  cutBy: ["AC-AGT-12", "AC-APP-02"],
  fix: (agent, other) =>
    `Have ${other.name} report to ${agent.name} by a schema (fields, no free text), or filter its report for orders before it is read.`,
});
