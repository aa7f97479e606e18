import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { identityHasLongLivedKey } from "./rule.ts";

it.each([
  [
    "fail",
    "an API key for Bedrock",
    `
resource "aws_iam_service_specific_credential" "k" {
  service_name = "bedrock.amazonaws.com"
  user_name    = "bedrock-user"
}`,
  ],
  [
    "fail",
    "a key of a service account",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec { service_account = google_service_account.s.email }
}
resource "google_service_account" "s" { account_id = "s" }
resource "google_service_account_key" "k" { service_account_id = google_service_account.s.name }`,
  ],
  [
    "pass",
    "one that ends",
    `
resource "aws_iam_service_specific_credential" "k" {
  service_name        = "bedrock.amazonaws.com"
  user_name           = "bedrock-user"
  credential_age_days = 30
}`,
  ],
  [
    "unknown",
    "perhaps it ends",
    `
resource "aws_iam_service_specific_credential" "k" {
  service_name        = "bedrock.amazonaws.com"
  user_name           = "bedrock-user"
  credential_age_days = var.on ? 30 : null
}`,
  ],
  [
    "not-applicable",
    "a role",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "r" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(identityHasLongLivedKey, code).outcome).toBe(outcome);
});
