import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { storeMayBeOpenedToAnyone } from "./rule.ts";

it.each([
  [
    "fail",
    "inherited by default",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.b.name}/agent.pkl" }
  }
}
resource "google_storage_bucket" "b" {
  name = "artifacts"

}`,
  ],
  [
    "pass",
    "enforced",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.b.name}/agent.pkl" }
  }
}
resource "google_storage_bucket" "b" {
  name = "artifacts"
  public_access_prevention = "enforced"
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.b.name}/agent.pkl" }
  }
}
resource "google_storage_bucket" "b" {
  name = "artifacts"
  public_access_prevention = var.p
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(storeMayBeOpenedToAnyone, code).outcome).toBe(outcome);
});
