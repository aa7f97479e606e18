import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { storeHasRightsPerObject } from "./rule.ts";

it.each([
  [
    "fail",
    "by default",
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
    "uniform",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.b.name}/agent.pkl" }
  }
}
resource "google_storage_bucket" "b" {
  name = "artifacts"
  uniform_bucket_level_access = true
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
  uniform_bucket_level_access = var.u
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(storeHasRightsPerObject, code).outcome).toBe(outcome);
});
