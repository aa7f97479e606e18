import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const serverUpdateTakesItsSecrets = defineAttackScenario({
  id: "server-update-takes-its-secrets",
  title: "A new release of an unpinned MCP server takes the secrets it is started with",
  pattern: {
    begins: ["registry"],
    through: [by("publisher-changes-unpinned-server"), by("server-code-reads-its-secrets")],
    ends: ["reads-secrets-of-server"],
  },
  severity: "high",
  because: "the secret opens the service that the server serves",
  techniques: ["ASI04", "ASI03", "LLM03:2025", "AML.T0109", "AML.T0098"],
  breakAt: "publisher-changes-unpinned-server",
});
