import { isAiClient } from "../../../domain/ai-client.ts";
import { defineAttackStep } from "../../../domain/attack-step.ts";

export const userTalksToAgent = defineAttackStep<"agent">({
  id: "user-talks-to-agent",
  title: "Who may talk to an agent tells it what to do",
  techniques: ["AML.T0051.000", "LLM01:2025", "ASI01"],
  on: ["agent"],
  needs: [],
  entry: "user",
  when: (agent) => !isAiClient(agent.read("framework")) && !agent.speaksOf("outsiderTriggers"),
  gains: "influence",
  assumes: "who may talk to it was not looked at",
  difficulty: 1,
  because: "it takes one message",
  says: (agent) => `whoever may talk to ${agent.name} tells it what to do`,
  cutBy: ["AC-APP-01", "AC-AGT-04", "AC-AGT-13"],
  fix: (agent) =>
    `Have the tools of ${agent.name} check the rights of the signed-in user (pass on the user's token, not the agent's), and put an input filter before it (a guardrail or an injection classifier).`,
});
