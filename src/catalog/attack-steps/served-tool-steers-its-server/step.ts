import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const servedToolSteersItsServer = defineAttackStep<"mcp-server">({
  id: "served-tool-steers-its-server",
  title: "A server passes on what one of its tools brings in",
  techniques: ["AML.T0110.002", "MCP10:2025"],
  on: ["mcp-server"],
  needs: [pointedAt("tool", "exposes", "influence")],
  gains: "influence",
  difficulty: 1,
  because: "a server hands on what its tools return",
  says: (server, tool) => `${server.name} passes on what ${tool.name} brings in`,
  cutBy: ["AC-AGT-10", "AC-APP-02"],
  fix: (server, tool) =>
    `Have ${server.name} return what ${tool.name} brings in as data marked untrusted (a resource with its source, not text for the model), cut to the fields needed.`,
});
