import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const steeredAgentWritesItsMemory = defineAttackStep<"agent">({
  id: "steered-agent-writes-its-memory",
  title: "A steered agent keeps the orders in its memory",
  techniques: ["AML.T0080.000", "AML.T0094", "ASI06"],
  on: ["agent"],
  needs: [itself("influence")],
  when: (agent) => agent.speaksOf("hasMemory") && agent.read("hasMemory") === true,
  gains: "write",
  difficulty: 1,
  because: "remembering what it was told is its purpose",
  says: (agent) => `${agent.name} remembers what it was told, for later conversations and other people`,
  cutBy: ["AC-AGT-11", "AC-APP-02"],
  fix: (agent) =>
    `Keep memory of ${agent.name} per user, store facts and no instructions, and show and expire what is remembered.`,
});
