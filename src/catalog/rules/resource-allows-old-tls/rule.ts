import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceAllowsOldTls = defineRule<ManagedKind>({
  id: "resource-allows-old-tls",
  title: "An AI resource accepts connections over TLS older than 1.2",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-DAT-09", "AC-INF-01"],
  techniques: ["AML.T0024", "LLM02:2025"],
  why: "TLS 1.0 and 1.1 have known weaknesses and were withdrawn in 2021. Whoever stands between can weaken a connection that accepts them and read prompts, answers and keys.",
  fix: "Set the minimum to TLS 1.2: tls_security_policy, min_tls_version, minTlsVersion.",
  references: ["RFC 8996", "AWS Security Hub Opensearch.8"],
  check: (resource) =>
    judgePosture(resource, {
      property: "minimumTls",
      isFlaw: (version) => ["1.0", "1.1"].includes(version),
      says: "accepts TLS older than 1.2",
    }),
});
