import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { machineAnswersOldMetadataRequests } from "./rule.ts";

it.each([
  [
    "fail",
    "version 1 by default",
    `
resource "aws_sagemaker_notebook_instance" "n" {
  name     = "n"
  role_arn = "arn:aws:iam::1:role/x"

}`,
  ],
  [
    "pass",
    "version 2",
    `
resource "aws_sagemaker_notebook_instance" "n" {
  name     = "n"
  role_arn = "arn:aws:iam::1:role/x"
  instance_metadata_service_configuration { minimum_instance_metadata_service_version = "2" }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_sagemaker_notebook_instance" "n" {
  name     = "n"
  role_arn = "arn:aws:iam::1:role/x"
  instance_metadata_service_configuration { minimum_instance_metadata_service_version = var.v }
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(machineAnswersOldMetadataRequests, code).outcome).toBe(outcome);
});
