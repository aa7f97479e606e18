import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { endpointWithoutLimits } from "./rule.ts";

it.each([
  [
    "fail",
    "no limit",
    `
resource "databricks_model_serving" "m" { name = "m" }`,
  ],
  [
    "pass",
    "a limit",
    `
resource "databricks_model_serving" "m" {
  name = "m"
  ai_gateway {
    rate_limits {
      calls          = 100
      renewal_period = "minute"
    }
  }
}`,
  ],
  [
    "unknown",
    "perhaps a limit",
    `
resource "databricks_model_serving" "m" {
  name = "m"
  ai_gateway {
    dynamic "rate_limits" {
      for_each = var.limits
      content { calls = 1 }
    }
  }
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(endpointWithoutLimits, code).outcome).toBe(outcome);
});
