import { isAiClient, isCodingAgent } from "../../../domain/ai-client.ts";
import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

const isUnnamed = (agent: Asset<"agent">): boolean =>
  isAiClient(agent.read("framework")) && !isCodingAgent(agent.read("framework"));

export const unnamedClientChangesAProject = defineAttackStep<"application">({
  id: "unnamed-client-changes-a-project",
  title: "Code beside whatever program reads the configuration changes the project",
  techniques: ["AML.T0112.000", "AML.T0081", "ASI05"],
  on: ["application"],
  needs: [pointedAt("agent", "uses", "execute", isUnnamed)],
  assumes: "in which project the program that reads this configuration works was not looked at",
  gains: "write",
  difficulty: 1,
  because: "a configuration often lies in the project that it is used in",
  says: (app, agent) => `what runs beside ${agent.name} changes the files of ${app.name}, where that is opened there`,
  cutBy: ["AC-AGT-10", "AC-SUP-08"],
  fix: (app, agent) => `Run ${agent.name} in a container that holds neither ${app.name} nor keys.`,
});
