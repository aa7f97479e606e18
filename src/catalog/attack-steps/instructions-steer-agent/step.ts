import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const instructionsSteerAgent = defineAttackStep<"agent">({
  id: "instructions-steer-agent",
  title: "Whoever changes its instructions steers the agent",
  techniques: ["AML.T0081", "ASI01"],
  on: ["agent"],
  needs: [pointedAt("prompt", "instructed-by", "influence")],
  gains: "influence",
  difficulty: 1,
  because: "an agent follows its instructions",
  says: (agent, prompt) => `${agent.name} follows ${prompt.name}`,
  cutBy: ["AC-INV-06", "AC-APP-09"],
  fix: (agent, prompt) => `Review changes of ${prompt.name}, which ${agent.name} follows, like code.`,
});
