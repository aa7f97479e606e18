import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const endpointAnswersAnyOrigin = defineRule<ManagedKind>({
  id: "endpoint-answers-any-origin",
  title: "An AI endpoint answers pages of any origin",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-APP-06", "AC-INF-01"],
  techniques: ["LLM10:2025", "AML.T0049"],
  why: "Any page a user opens can call the endpoint from the user's browser and read the answers, with whatever the browser sends along.",
  fix: "List the origins that belong to you instead of *.",
  references: ["WHATWG Fetch, CORS protocol"],
  check: (resource) =>
    judgePosture(resource, { property: "anyOrigin", isFlaw: (is) => is, says: "answers pages of any origin" }),
});
