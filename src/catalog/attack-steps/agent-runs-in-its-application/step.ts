import { isAiClient } from "../../../domain/ai-client.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

/** A program that people work with runs on their machine, beside what they work on. */
const isPart = (agent: Asset<"agent">): boolean => !isAiClient(agent.read("framework"));

export const agentRunsInItsApplication = defineAttackStep<"application">({
  id: "agent-runs-in-its-application",
  title: "Code that an agent runs runs in its application",
  techniques: ["AML.T0112", "ASI05"],
  on: ["application"],
  needs: [pointedAt("agent", "uses", "execute", isPart)],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, agent) => `${agent.name} runs as a part of ${app.name}`,
  cutBy: ["AC-AGT-10"],
  fix: (app, agent) => `Run the code of ${agent.name} apart from ${app.name}: a sandbox without its secrets.`,
});
