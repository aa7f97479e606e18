import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openMcpServerRunsCommands = defineAttackScenario({
  id: "open-mcp-server-runs-commands",
  title: "An MCP server that asks nobody runs commands for the network",
  pattern: {
    begins: ["internet"],
    through: [
      by("open-server-takes-any-call"),
      by("server-runs-called-tool"),
      by("tool-runs-commands", "tool-argument-runs-as-command", "tool-argument-runs-as-code"),
      by("tool-runs-in-its-server"),
    ],
    ends: ["runs-code-in-server"],
  },
  severity: "critical",
  because: "it is a remote shell by another name",
  techniques: ["ASI05", "ASI03", "LLM06:2025", "AML.T0049", "AML.T0050"],
  breakAt: "open-server-takes-any-call",
});
