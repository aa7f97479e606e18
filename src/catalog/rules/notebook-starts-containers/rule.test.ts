import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { notebookStartsContainers } from "./rule.ts";

it.each([
  [
    "fail",
    "on",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"
  domain_settings {
    docker_settings { enable_docker_access = "ENABLED" }
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
  domain_settings {
    docker_settings { enable_docker_access = var.d }
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
  expect(infrastructureVerdict(notebookStartsContainers, code).outcome).toBe(outcome);
});
