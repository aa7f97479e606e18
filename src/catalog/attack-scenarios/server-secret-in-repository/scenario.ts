import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const serverSecretInRepository = defineAttackScenario({
  id: "server-secret-in-repository",
  title: "The configuration of an MCP server holds a secret written out",
  pattern: {
    begins: ["repository"],
    through: [by("server-secret-lies-in-configuration")],
    ends: ["reads-secrets-of-server"],
  },
  severity: "high",
  because: "every copy of the repository holds it, for ever",
  techniques: ["ASI03", "LLM02:2025", "AML.T0083", "AML.T0055"],
  breakAt: "server-secret-lies-in-configuration",
});
