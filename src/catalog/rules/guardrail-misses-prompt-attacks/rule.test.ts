import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { guardrailMissesPromptAttacks } from "./rule.ts";

it.each([
  [
    "fail",
    "other filters only",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  content_policy_config {
    filters_config {
      type            = "HATE"
      input_strength  = "HIGH"
      output_strength = "HIGH"
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
  content_policy_config {
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "NONE"
      output_strength = "NONE"
    }
  }
}`,
  ],
  [
    "pass",
    "enforced",
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
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  content_policy_config {
    dynamic "filters_config" {
      for_each = var.filters
      content { type = filters_config.value }
    }
  }
}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(guardrailMissesPromptAttacks, code).outcome).toBe(outcome);
});

it("only code speaks of it", () => {
  expect(verdictOf(guardrailMissesPromptAttacks, (graph) => graph.add("guardrail", "g")).outcome).toBe(
    "not-applicable",
  );
});
