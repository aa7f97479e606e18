import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const skillSteersAgent = defineAttackStep<"agent">({
  id: "skill-steers-agent",
  title: "A skill's text steers the agent that loads it",
  techniques: ["AML.T0110.000", "ASI04"],
  on: ["agent"],
  needs: [pointedAt("skill", "uses", "influence")],
  gains: "influence",
  difficulty: 1,
  because: "a skill is read as instructions",
  says: (agent, skill) => `${agent.name} follows ${skill.name}`,
  cutBy: ["AC-AGT-07"],
  fix: (agent, skill) => `Take ${skill.name} away from ${agent.name}.`,
});
