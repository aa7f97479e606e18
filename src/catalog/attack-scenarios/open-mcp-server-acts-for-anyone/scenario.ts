import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openMcpServerActsForAnyone = defineAttackScenario({
  id: "open-mcp-server-acts-for-anyone",
  title: "An MCP server that asks nobody runs its tools for the network",
  pattern: {
    begins: ["internet"],
    through: [by("open-server-takes-any-call"), by("server-runs-called-tool")],
    ends: ["moves-money", "changes-data", "sends-out"],
  },
  severity: "critical",
  because: "a server was written for one agent and answers everyone",
  techniques: ["ASI03", "ASI02", "LLM06:2025", "AML.T0049", "AML.T0053"],
  breakAt: "open-server-takes-any-call",
});
