import { expect, it } from "vitest";
import { verdictOf } from "../../../testing/build-graph.ts";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { guardrailFilterIsWeak } from "./rule.ts";

it.each([
  [
    "fail",
    "low",
    `
resource "aws_bedrock_guardrail" "g" {
  name = "g"
  content_policy_config {
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "LOW"
      output_strength = "NONE"
    }
  }
}`,
  ],
  [
    "pass",
    "high",
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
  [
    "fail",
    "only high severity",
    `
resource "azurerm_cognitive_account_rai_policy" "p" {
  name = "p"
  content_filter {
    name               = "Hate"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
    source             = "Prompt"
  }
}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(guardrailFilterIsWeak, code).outcome).toBe(outcome);
});

it("only code speaks of it", () => {
  expect(verdictOf(guardrailFilterIsWeak, (graph) => graph.add("guardrail", "g")).outcome).toBe("not-applicable");
});
