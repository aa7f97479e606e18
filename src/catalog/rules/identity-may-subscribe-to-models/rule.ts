import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityMaySubscribeToModels = defineRule<"identity">({
  id: "identity-may-subscribe-to-models",
  title: "An identity that AI runs as may take on new models and their cost",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "low",
  controls: ["AC-SUP-03", "AC-IAM-05"],
  techniques: ["LLM03:2025", "LLM10:2025"],
  why: "It can accept the terms of any model of the marketplace in the name of the account, and start paying for it.",
  fix: "Leave aws-marketplace:Subscribe to the people who approve models, with the condition aws-marketplace:ProductId.",
  references: ["Amazon Bedrock User Guide, access to foundation models"],
  check: (identity) =>
    judgeReach(identity, {
      actions: /^aws-marketplace:(?:Subscribe|\*)$/i,
      roles: /$^/,
      says: "may take on new models",
    }),
});
