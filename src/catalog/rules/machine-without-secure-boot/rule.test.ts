import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { machineWithoutSecureBoot } from "./rule.ts";

it.each([
  [
    "fail",
    "off by default",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {

  }
}`,
  ],
  [
    "pass",
    "on",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {
    shielded_instance_config { enable_secure_boot = true }
  }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {
    shielded_instance_config { enable_secure_boot = var.on }
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
  expect(infrastructureVerdict(machineWithoutSecureBoot, code).outcome).toBe(outcome);
});
