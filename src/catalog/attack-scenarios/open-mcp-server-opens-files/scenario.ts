import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openMcpServerOpensFiles = defineAttackScenario({
  id: "open-mcp-server-opens-files",
  title: "An MCP server that asks nobody opens any file for the network",
  pattern: {
    begins: ["internet"],
    through: [by("open-server-takes-any-call"), by("server-runs-called-tool"), by("tool-argument-opens-any-file")],
    ends: ["private-data-leaves"],
  },
  severity: "high",
  because: "keys lie in files",
  techniques: ["ASI02", "ASI03", "LLM02:2025", "AML.T0049", "AML.T0037"],
  breakAt: "tool-argument-opens-any-file",
});
