import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";
import { asksNobody } from "../shared/approval.ts";

export const agentCallsItsServers = defineAttackStep<"mcp-server">({
  id: "agent-calls-its-servers",
  title: "A steered agent calls the servers it is connected to",
  techniques: ["AML.T0053", "ASI02", "MCP02:2025"],
  on: ["mcp-server"],
  needs: [pointing("agent", "uses", "influence", asksNobody)],
  gains: "invoke",
  difficulty: 1,
  because: "whoever steers an agent chooses what it calls",
  says: (server, agent) => `${agent.name} is told to call ${server.name}`,
  cutBy: ["AC-AGT-01", "AC-AGT-02"],
  fix: (server, agent) =>
    `Let a person approve what ${agent.name} asks of ${server.name}, allow only the tools it needs (an allow-list in the client's configuration), or disconnect it.`,
});
