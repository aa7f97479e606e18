import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { resourceRunsAsDefaultIdentity } from "./rule.ts";

it.each([
  [
    "fail",
    "none is named",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {

  }
}`,
  ],
  [
    "pass",
    "its own",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {
    service_accounts { email = "lab@p.iam.gserviceaccount.com" }
  }
}`,
  ],
  [
    "unknown",
    "perhaps one is named",
    `
resource "google_workbench_instance" "w" {
  name = "w"
  gce_setup {
    service_accounts { email = var.on ? "lab@p.iam.gserviceaccount.com" : null }
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
  expect(infrastructureVerdict(resourceRunsAsDefaultIdentity, code).outcome).toBe(outcome);
});
