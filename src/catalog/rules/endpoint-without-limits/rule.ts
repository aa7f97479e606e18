import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const endpointWithoutLimits = defineRule<ManagedKind>({
  id: "endpoint-without-limits",
  title: "A model endpoint answers any number of requests",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-APP-06", "AC-MON-06"],
  techniques: ["LLM10:2025", "AML.T0034", "AML.T0029"],
  why: "Anybody who may call it, or stole a key, can spend the budget in a night, keep others from getting answers and copy a model by asking.",
  fix: "Set a limit per caller: ai_gateway { rate_limits { calls = 100, renewal_period = minute } }, rate_limiting_limit.",
  references: ["OWASP LLM10:2025 Unbounded Consumption"],
  check: (resource) =>
    judgePosture(resource, { property: "rateLimited", isFlaw: (is) => !is, says: "answers any number of requests" }),
});
