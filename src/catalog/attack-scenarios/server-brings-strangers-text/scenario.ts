import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const serverBringsStrangersText = defineAttackScenario({
  id: "server-brings-strangers-text",
  title: "What an MCP server fetches steers an agent that acts",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("served-tool-steers-its-server"),
      by("server-text-steers-agent"),
      by("agent-calls-its-tools", "agent-calls-its-servers"),
    ],
  },
  severity: "high",
  because: "an issue, a page or a mail is enough",
  techniques: ["ASI01", "ASI02", "LLM01:2025", "AML.T0051.001", "AML.T0110.002"],
  breakAt: "server-text-steers-agent",
});
