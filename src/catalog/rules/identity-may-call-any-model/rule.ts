import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityMayCallAnyModel = defineRule<"identity">({
  id: "identity-may-call-any-model",
  title: "An identity that AI runs as may call every model",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "low",
  controls: ["AC-AGT-01", "AC-IAM-01"],
  techniques: ["LLM10:2025", "ASI03"],
  why: "Whoever takes over the agent calls the dearest model as often as it likes, and models that nobody approved for this data.",
  fix: "Name the models, or the inference profiles, as Resource of bedrock:InvokeModel.",
  references: ["Amazon Bedrock User Guide, identity-based policy examples"],
  check: (identity) =>
    judgeReach(identity, {
      actions: /^bedrock:(?:InvokeModel\*?|InvokeModelWithResponseStream|Converse\*?|Invoke\*)$/i,
      roles: /$^/,
      says: "may call every model",
    }),
});
