import { isAiClient } from "../../../domain/ai-client.ts";
import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const agentRunsWhatItWrites = defineAttackStep<"agent">({
  id: "agent-runs-what-it-writes",
  title: "A steered agent runs the code it writes",
  techniques: ["ASI05", "AML.T0050", "LLM06:2025"],
  on: ["agent"],
  needs: [itself("influence")],
  when: (agent) =>
    agent.speaksOf("executesCode") && agent.read("executesCode") === true && !isAiClient(agent.read("framework")),
  gains: "execute",
  difficulty: 1,
  because: "it runs code by itself",
  says: (agent) => `${agent.name} runs the code it is led to write`,
  cutBy: ["AC-AGT-10", "AC-AGT-02"],
  fix: (agent) =>
    `Run the code of ${agent.name} in a container or a hosted interpreter that has no secrets, no network and a time limit.`,
});
