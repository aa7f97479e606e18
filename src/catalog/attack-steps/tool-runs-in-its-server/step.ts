import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const toolRunsInItsServer = defineAttackStep<"mcp-server">({
  id: "tool-runs-in-its-server",
  title: "Code that runs in a tool runs in its server",
  techniques: ["AML.T0112", "ASI05"],
  on: ["mcp-server"],
  needs: [pointedAt("tool", "exposes", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (server, tool) => `what runs in ${tool.name} runs in ${server.name}`,
  cutBy: ["AC-AGT-10"],
  fix: (server, tool) => `Run ${tool.name} apart from ${server.name}: a sandbox without its secrets.`,
});
