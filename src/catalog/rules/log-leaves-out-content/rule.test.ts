import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { logLeavesOutContent } from "./rule.ts";

it.each([
  [
    "fail",
    "no images",
    `
resource "aws_bedrock_model_invocation_logging_configuration" "l" {
  logging_config {
    s3_config { bucket_name = "logs" }
    image_data_delivery_enabled = false
  }
}`,
  ],
  [
    "pass",
    "all by default",
    `
resource "aws_bedrock_model_invocation_logging_configuration" "l" {
  logging_config {
    s3_config { bucket_name = "logs" }

  }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrock_model_invocation_logging_configuration" "l" {
  logging_config {
    s3_config { bucket_name = "logs" }
    image_data_delivery_enabled = var.i
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
  expect(infrastructureVerdict(logLeavesOutContent, code).outcome).toBe(outcome);
});
