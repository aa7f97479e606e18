import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const skillScriptRunsBesideAgent = defineAttackStep<"agent">({
  id: "skill-script-runs-beside-agent",
  title: "A script of a skill runs on the machine of the agent that loads it",
  techniques: ["AML.T0112.000", "ASI05", "ASI04"],
  on: ["agent"],
  needs: [pointedAt("skill", "uses", "execute")],
  gains: "execute",
  difficulty: 2,
  because: "the agent must have a reason to run it",
  says: (agent, skill) => `${agent.name} runs the scripts of ${skill.name}`,
  cutBy: ["AC-AGT-07", "AC-AGT-10"],
  fix: (agent, skill) =>
    `Take ${skill.name} away from ${agent.name}, or run its scripts in a container without secrets.`,
});
