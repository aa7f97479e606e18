import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const packageRunsInItsServer = defineAttackStep<"mcp-server">({
  id: "package-runs-in-its-server",
  title: "A package runs in the server that is started from it",
  techniques: ["AML.T0010.001", "MCP04:2025"],
  on: ["mcp-server"],
  needs: [pointedAt("package", "depends-on", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (server, lib) => `${lib.name} is what ${server.name} starts`,
  cutBy: ["AC-SUP-03", "AC-AGT-06"],
  fix: (server, lib) => `Start ${server.name} from a version of ${lib.name} that you trust.`,
});
