import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const serverRunsInItsApplication = defineAttackStep<"application">({
  id: "server-runs-in-its-application",
  title: "Code that runs in a server runs in the application that holds it",
  techniques: ["AML.T0112", "ASI05"],
  on: ["application"],
  needs: [pointedAt("mcp-server", "contains", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, server) => `${server.name} is a part of ${app.name}`,
  cutBy: ["AC-AGT-10"],
  fix: (_app, server) => `Run ${server.name} as a process of its own with only the rights it needs.`,
});
