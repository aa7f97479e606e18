import { isCodingAgent } from "../../../domain/ai-client.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

const isDevelopers = (agent: Asset<"agent">): boolean => isCodingAgent(agent.read("framework"));

export const codingAgentChangesItsProject = defineAttackStep<"application">({
  id: "coding-agent-changes-its-project",
  title: "Code on a developer's machine changes the project",
  techniques: ["AML.T0112.000", "AML.T0081", "ASI05"],
  on: ["application"],
  needs: [pointedAt("agent", "uses", "execute", isDevelopers)],
  gains: "write",
  difficulty: 1,
  because: "the project lies on that machine",
  says: (app, agent) => `what runs beside ${agent.name} changes the files of ${app.name} and reads what they hold`,
  cutBy: ["AC-AGT-10", "AC-SUP-08"],
  fix: (app, agent) => `Run ${agent.name} in a development container that holds ${app.name} and no keys.`,
});
