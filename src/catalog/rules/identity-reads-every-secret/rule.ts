import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityReadsEverySecret = defineRule<"identity">({
  id: "identity-reads-every-secret",
  title: "An identity that AI runs as may read every secret",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "high",
  controls: ["AC-IAM-03", "AC-IAM-07"],
  techniques: ["AML.T0055", "LLM02:2025", "ASI03"],
  why: "An agent that is talked into using its tools reads the keys of every other system of the account and can say them aloud.",
  fix: "Name the secrets it needs as Resource, or grant the role on those secrets instead of the project or subscription.",
  references: ["AWS Secrets Manager User Guide, least privilege"],
  check: (identity) =>
    judgeReach(identity, {
      actions:
        /^(?:secretsmanager:(?:GetSecretValue|BatchGetSecretValue|Get\*|\*)|ssm:(?:GetParameters?\w*\*?|Get\*|\*)|kms:(?:Decrypt|\*))$/i,
      roles:
        /^(?:roles\/secretmanager\.(?:secretAccessor|admin)|SecretsManagerReadWrite|Key Vault (?:Secrets User|Secrets Officer|Administrator))$/i,
      says: "may read every secret",
    }),
});
