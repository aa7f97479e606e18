import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const serverUpdateRunsOnDevelopersMachine = defineAttackScenario({
  id: "server-update-runs-on-developers-machine",
  title: "A new release of an unpinned MCP server runs on a developer's machine",
  pattern: {
    begins: ["registry"],
    through: [by("publisher-changes-unpinned-server"), by("local-server-runs-beside-its-agent")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "high",
  because: "it runs as the developer, with all keys and sessions",
  techniques: ["ASI04", "LLM03:2025", "AML.T0109", "AML.T0010.005"],
  breakAt: "publisher-changes-unpinned-server",
});
