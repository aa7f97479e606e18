import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const hostileServerSteersAgent = defineAttackStep<"agent">({
  id: "hostile-server-steers-agent",
  title: "A server under foreign control steers the agent that uses it",
  techniques: ["AML.T0110.001", "MCP06:2025", "ASI04"],
  on: ["agent"],
  needs: [pointedAt("mcp-server", "uses", "execute")],
  gains: "influence",
  difficulty: 1,
  because: "the server chooses every description and every result",
  says: (agent, server) => `${server.name}, under foreign control, tells ${agent.name} what to do`,
  cutBy: ["AC-AGT-07", "AC-AGT-06"],
  fix: (agent, server) => `Take ${server.name} away from ${agent.name} until its code is pinned and reviewed.`,
});
