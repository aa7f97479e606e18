import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { notebookNeverShutsDown } from "./rule.ts";

it.each([
  [
    "fail",
    "off by default",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"

}`,
  ],
  [
    "fail",
    "switched off",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {
    metadata = { idle-timeout-seconds = "0" }
  }
}`,
  ],
  [
    "pass",
    "on",
    `
resource "aws_sagemaker_domain" "d" {
  domain_name = "studio"
  default_user_settings {
    execution_role = "arn:aws:iam::1:role/x"
    jupyter_lab_app_settings {
      app_lifecycle_management {
        idle_settings { lifecycle_management = "ENABLED" }
      }
    }
  }
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
    jupyter_lab_app_settings {
      app_lifecycle_management {
        idle_settings { lifecycle_management = var.idle }
      }
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
  expect(infrastructureVerdict(notebookNeverShutsDown, code).outcome).toBe(outcome);
});
