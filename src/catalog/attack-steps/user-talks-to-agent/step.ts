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
  fix: (agent) => `Let ${agent.name} do for a user only what the user may do, and screen what users write.`,
});
