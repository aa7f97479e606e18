import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const startCommandFetchesCode = defineAttackScenario({
  id: "start-command-fetches-code",
  title: "The start command of an MCP server runs what an address serves that day",
  pattern: {
    begins: ["registry"],
    through: [by("server-command-fetches-code"), by("local-server-runs-beside-its-agent")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "high",
  because: "nobody reviews what is fetched at start",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0011.002"],
  breakAt: "server-command-fetches-code",
});
