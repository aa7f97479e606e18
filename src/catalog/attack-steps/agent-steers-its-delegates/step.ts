import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const agentSteersItsDelegates = defineAttackStep<"agent">({
  id: "agent-steers-its-delegates",
  title: "A steered agent steers those it hands work to",
  techniques: ["ASI07", "ASI08", "AML.T0061"],
  on: ["agent"],
  needs: [pointing("agent", "delegates-to", "influence")],
  gains: "influence",
  difficulty: 1,
  because: "what it hands over is read as a task",
  says: (agent, other) => `${other.name} hands ${agent.name} a task of the attacker's making`,
  cutBy: ["AC-AGT-12"],
  fix: (agent, other) =>
    `Hand ${agent.name} tasks of a fixed shape (a schema with values, no free text) from ${other.name}, and give it only the tools that each task needs.`,
});
