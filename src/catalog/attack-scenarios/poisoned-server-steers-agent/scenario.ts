import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const poisonedServerSteersAgent = defineAttackScenario({
  id: "poisoned-server-steers-agent",
  title: "Orders in a tool of one MCP server reach the tools of others",
  pattern: {
    begins: ["registry"],
    through: [
      by("tool-description-carries-orders"),
      by("served-tool-steers-its-server"),
      by("server-text-steers-agent"),
      by("agent-calls-its-tools"),
    ],
  },
  severity: "high",
  because: "servers share one conversation and no boundary",
  techniques: ["ASI04", "ASI01", "LLM01:2025", "AML.T0110.000"],
  breakAt: "served-tool-steers-its-server",
});
