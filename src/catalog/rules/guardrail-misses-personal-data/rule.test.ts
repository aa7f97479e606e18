import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { guardrailMissesPersonalData } from "./rule.ts";

it.each([
  [
    "fail",
    "other filters only",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  content_policy_config {
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "HIGH"
      output_strength = "NONE"
    }
  }
}`,
  ],
  [
    "fail",
    "declared, and off",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  sensitive_information_policy_config {
    pii_entities_config {
      type   = "EMAIL"
      action = "NONE"
    }
  }
}`,
  ],
  [
    "pass",
    "masked",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  sensitive_information_policy_config {
    pii_entities_config {
      type   = "EMAIL"
      action = "ANONYMIZE"
    }
  }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  sensitive_information_policy_config {
    dynamic "pii_entities_config" {
      for_each = var.kinds
      content { type = pii_entities_config.value }
    }
  }
}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(guardrailMissesPersonalData, code).outcome).toBe(outcome);
});

it("only code speaks of it", () => {
  expect(verdictOf(guardrailMissesPersonalData, (graph) => graph.add("guardrail", "g")).outcome).toBe("not-applicable");
});
