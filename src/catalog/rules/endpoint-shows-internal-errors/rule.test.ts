import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { endpointShowsInternalErrors } from "./rule.ts";

it.each([
  [
    "fail",
    "debugging",
    `
resource "aws_bedrockagentcore_gateway" "g" {
  name            = "g"
  authorizer_type = "AWS_IAM"
  protocol_type   = "MCP"
  exception_level = "DEBUG"
}`,
  ],
  [
    "pass",
    "not set",
    `
resource "aws_bedrockagentcore_gateway" "g" {
  name            = "g"
  authorizer_type = "AWS_IAM"
  protocol_type   = "MCP"

}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagentcore_gateway" "g" {
  name            = "g"
  authorizer_type = "AWS_IAM"
  protocol_type   = "MCP"
  exception_level = var.level
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(endpointShowsInternalErrors, code).outcome).toBe(outcome);
});
