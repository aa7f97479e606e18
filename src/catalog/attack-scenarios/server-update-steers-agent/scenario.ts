import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const serverUpdateSteersAgent = defineAttackScenario({
  id: "server-update-steers-agent",
  title: "A new release of an unpinned MCP server steers an agent to its other tools",
  pattern: {
    begins: ["registry"],
    through: [by("publisher-changes-unpinned-server"), by("hostile-server-steers-agent"), by("agent-calls-its-tools")],
  },
  severity: "high",
  because: "one bad server uses every other tool of the agent",
  techniques: ["ASI04", "ASI01", "LLM03:2025", "AML.T0109", "AML.T0110.001"],
  breakAt: "publisher-changes-unpinned-server",
});
