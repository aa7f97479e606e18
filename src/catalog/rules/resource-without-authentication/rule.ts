import { defineRule } from "../../../domain/rule.ts";
import { notApplicable } from "../../../domain/verdict.ts";
import { isSelfRun, judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceWithoutAuthentication = defineRule<ManagedKind>({
  id: "resource-without-authentication",
  title: "An AI resource answers callers without asking who they are",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-IAM-02", "AC-AGT-08"],
  techniques: ["ASI03", "MCP07:2025", "AML.T0040"],
  why: "Whoever finds the address uses your model, your tools and your budget, and acts with the identity the resource runs as.",
  fix: "Require an identity: the provider's own sign-in, or tokens of an issuer you trust with audience and client checked.",
  references: ["AWS Security Hub BedrockAgentCore.2"],
  check: (resource) =>
    isSelfRun(resource)
      ? notApplicable("judged with who can reach it")
      : judgePosture(resource, {
          property: "authentication",
          isFlaw: (way) => way === "none",
          says: "asks no caller who they are",
        }),
});
