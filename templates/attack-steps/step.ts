import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const __NAME__ = defineAttackStep<"tool">({
  id: "__ID__",
  title: "FILL IN: what the attacker does, as a fact",
  techniques: ["AML.T0053"],
  on: ["tool"],
  needs: [pointing("agent", "uses", "influence")],
  when: (tool) => tool.read("requiresApproval") === null,
  gains: "invoke",
  difficulty: 1,
  because: "FILL IN: why it is as hard as that",
  says: (tool, agent) => `${agent.name} FILL IN ${tool.name}`,
  cutBy: ["AC-AGT-02"],
  fix: (tool) => `FILL IN: what to change about ${tool.name}.`,
});
