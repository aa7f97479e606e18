import { defineRule } from "../../../domain/rule.ts";
import { wholeServiceGrants } from "../shared/grants.ts";
import { judgeGrants } from "../shared/identity.ts";

export const identityHoldsWholeAiService = defineRule<"identity">({
  id: "identity-holds-whole-ai-service",
  title: "An identity that AI runs as holds every right in an AI service",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "medium",
  controls: ["AC-IAM-01", "AC-AGT-01"],
  techniques: ["ASI03", "LLM06:2025", "AML.T0012"],
  why: "Every right includes deleting models, switching guardrails and logs off, reading other teams' data and starting costly jobs. Calling one model needs one action.",
  fix: "Name the actions that are used (calling a model, reading one knowledge base) and the resources they are used on.",
  references: ["AWS Security Hub IAM.21"],
  check: (identity) => judgeGrants(identity, wholeServiceGrants, "holds every right in an AI service"),
});
