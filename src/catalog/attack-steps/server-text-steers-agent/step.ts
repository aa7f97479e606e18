import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const serverTextSteersAgent = defineAttackStep<"agent">({
  id: "server-text-steers-agent",
  title: "Text that a server offers steers the agent that uses it",
  techniques: ["AML.T0110.000", "MCP03:2025", "ASI01"],
  on: ["agent"],
  needs: [pointedAt("mcp-server", "uses", "influence")],
  gains: "influence",
  difficulty: 2,
  because: "descriptions and results of a server go into the conversation",
  says: (agent, server) => `what ${server.name} offers and returns steers ${agent.name}`,
  cutBy: ["AC-AGT-06", "AC-AGT-07", "AC-APP-01"],
  fix: (agent, server) =>
    `Approve the tool definitions of ${server.name} by digest (refuse changed ones), and put a filter on its results, for instance an MCP gateway with an injection check, before ${agent.name} reads them.`,
});
