import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { agentGuardrailIsADraft } from "./rule.ts";

it.each([
  [
    "fail",
    "the draft",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  guardrail_configuration {
    guardrail_identifier = "abc"
    guardrail_version    = "DRAFT"
  }
}`,
  ],
  [
    "pass",
    "a version",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  guardrail_configuration {
    guardrail_identifier = "abc"
    guardrail_version    = "3"
  }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  guardrail_configuration {
    guardrail_identifier = "abc"
    guardrail_version    = var.v
  }
}`,
  ],
  [
    "not-applicable",
    "no guardrail",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"

}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(agentGuardrailIsADraft, code).outcome).toBe(outcome);
});
