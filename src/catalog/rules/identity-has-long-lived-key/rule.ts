import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const identityHasLongLivedKey = defineRule<"identity">({
  id: "identity-has-long-lived-key",
  title: "A key that does not run out is made for an identity that AI uses",
  area: "infrastructure",
  appliesTo: "identity",
  severity: "medium",
  controls: ["AC-AGT-03", "AC-IAM-03"],
  techniques: ["AML.T0055", "ASI03"],
  why: "A key that never ends is copied into settings, notebooks and images, and works for whoever finds it until somebody remembers to revoke it. It also lies in the state of the infrastructure code.",
  fix: "Use identities with short-lived credentials (roles, workload identity federation). Where a key must be, let it end: credential_age_days.",
  references: ["Amazon Bedrock User Guide, API keys", "CIS Google Cloud Platform Foundation Benchmark 1.4"],
  check: (identity) => {
    if (!identity.managed || !identity.speaksOf("longLivedKey")) return notApplicable("no key is made for it here");
    const evidence = identity.evidence.filter((item) => item.property === "longLivedKey");
    return identity.read("longLivedKey")
      ? fail(`a key that does not run out is made for ${identity.name}`, { ...(evidence.length > 0 && { evidence }) })
      : pass();
  },
});
