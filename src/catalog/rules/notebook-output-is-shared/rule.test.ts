import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { notebookOutputIsShared } from "./rule.ts";

it.each([
  [
    "fail",
    "allowed",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"
  default_user_settings {
    execution_role = "arn:aws:iam::1:role/x"
    sharing_settings { notebook_output_option = "Allowed" }
  }
}`,
  ],
  [
    "pass",
    "off by default",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"

}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"
  default_user_settings {
    execution_role = "arn:aws:iam::1:role/x"
    sharing_settings { notebook_output_option = var.o }
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
  expect(infrastructureVerdict(notebookOutputIsShared, code).outcome).toBe(outcome);
});
