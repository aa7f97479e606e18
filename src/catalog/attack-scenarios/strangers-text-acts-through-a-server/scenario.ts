import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangersTextActsThroughAServer = defineAttackScenario({
  id: "strangers-text-acts-through-a-server",
  title: "What strangers wrote makes an agent act through an MCP server",
  pattern: {
    begins: ["content"],
    through: [by("agent-calls-its-servers"), by("server-runs-called-tool")],
  },
  severity: "high",
  because: "the server holds the standing credentials of the service behind it",
  techniques: ["ASI02", "ASI01", "LLM06:2025", "AML.T0051.001", "AML.T0053"],
  breakAt: "agent-calls-its-servers",
});
