import { defineAttackStep } from "../../../domain/attack-step.ts";

export const serverSecretLiesInConfiguration = defineAttackStep<"mcp-server">({
  id: "server-secret-lies-in-configuration",
  title: "A secret of a server is written out in its configuration",
  techniques: ["AML.T0083", "AML.T0055", "MCP01:2025", "ASI03"],
  on: ["mcp-server"],
  needs: [],
  entry: "repository",
  // Only what launches a server holds such values: where none was read there is no such configuration.
  when: (server) => server.speaksOf("literalSecrets") && server.read("literalSecrets").length > 0,
  gains: "read",
  difficulty: 2,
  because: "it takes a copy of the repository: a clone, a fork, a laptop, a build log",
  says: (server) => `the configuration of ${server.name} holds a secret written out`,
  cutBy: ["AC-IAM-03"],
  fix: (server) =>
    `Revoke the secret of ${server.name} and name a variable or an input in its place, filled from a keychain or vault.`,
});
