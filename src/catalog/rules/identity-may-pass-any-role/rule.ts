import { defineRule } from "../../../domain/rule.ts";
import { judgeReach } from "../shared/identity.ts";

export const identityMayPassAnyRole = defineRule<"identity">({
  id: "identity-may-pass-any-role",
  title: "An identity that AI runs as may hand any role on or take any on",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "high",
  controls: ["AC-IAM-07", "AC-AGT-04"],
  techniques: ["ASI03", "AML.T0012", "LLM06:2025"],
  why: "It starts a function, a notebook or a job with the role of an administrator, or takes that role on itself: every other limit on it is void.",
  fix: "Name the one role as Resource of iam:PassRole and add the condition iam:PassedToService; grant sts:AssumeRole and impersonation on single identities.",
  references: ["AWS IAM User Guide, granting permissions to pass a role"],
  check: (identity) =>
    judgeReach(identity, {
      actions: /^(?:iam:(?:PassRole|Pass\*)|sts:(?:AssumeRole|\*))$/i,
      roles: /^roles\/iam\.(?:serviceAccountUser|serviceAccountTokenCreator)$/i,
      says: "may hand any role on or take any on",
    }),
});
