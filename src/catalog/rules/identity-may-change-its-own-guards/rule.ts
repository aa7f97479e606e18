import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityMayChangeItsOwnGuards = defineRule<"identity">({
  id: "identity-may-change-its-own-guards",
  title: "An identity that AI runs as may change guardrails and logs",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "high",
  controls: ["AC-IAM-05", "AC-MON-02"],
  techniques: ["AML.T0107", "ASI10", "LLM06:2025"],
  why: "Whoever takes over the agent first switches off what would stop or record it.",
  fix: "Take the rights to create, change and delete guardrails and logging from everything that runs, and leave them to the pipeline that deploys.",
  references: ["Amazon Bedrock User Guide, actions: UpdateGuardrail, DeleteModelInvocationLoggingConfiguration"],
  check: (identity) =>
    judgeReach(identity, {
      actions:
        /^(?:bedrock:(?:(?:Update|Delete|Create)(?:Guardrail\w*|\*)|(?:Put|Delete)(?:ModelInvocationLoggingConfiguration|\*))|logs:(?:DeleteLogGroup|DeleteLogStream|PutRetentionPolicy|\*)|cloudtrail:(?:StopLogging|DeleteTrail|\*))$/i,
      roles: /^roles\/(?:modelarmor\.admin|logging\.admin)$/i,
      says: "may change what guards or records it",
    }),
});
