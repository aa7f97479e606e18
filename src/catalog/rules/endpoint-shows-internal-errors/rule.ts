import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const endpointShowsInternalErrors = defineRule<ManagedKind>({
  id: "endpoint-shows-internal-errors",
  title: "A gateway shows callers the insides of its errors",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-APP-03", "AC-INF-01"],
  techniques: ["LLM02:2025", "AML.T0069"],
  why: "Details of errors tell which tools stand behind the gateway, how they are called and what went wrong in them: what an attacker asks for first.",
  fix: "Leave exception_level out where others than developers call.",
  references: ["Amazon Bedrock AgentCore Control API Reference, CreateGateway exceptionLevel"],
  check: (resource) =>
    judgePosture(resource, {
      property: "showsErrors",
      isFlaw: (is) => is,
      says: "shows callers the insides of its errors",
    }),
});
