import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { mayHoldSecret } from "../shared/settings.ts";

export const serverCodeReadsItsSecrets = defineAttackStep<"mcp-server">({
  id: "server-code-reads-its-secrets",
  title: "Code in a server reads the secrets it was started with",
  techniques: ["AML.T0098", "AML.T0083", "MCP01:2025"],
  on: ["mcp-server"],
  needs: [itself("execute")],
  when: (server) => server.read("environment").some(mayHoldSecret) || server.read("literalSecrets").length > 0,
  gains: "read",
  difficulty: 1,
  because: "they are in its environment",
  says: (server) => `code inside ${server.name} reads the secrets it was started with`,
  cutBy: ["AC-IAM-03", "AC-IAM-04", "AC-AGT-03"],
  fix: (server) => `Start ${server.name} with a short-lived token of few rights instead of a standing secret.`,
});
