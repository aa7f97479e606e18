import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { identityReadsEveryStore } from "./rule.ts";

it.each([
  [
    "fail",
    "on everything",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "r" }
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }] })
}`,
  ],
  [
    "fail",
    "a role over the whole project",
    `
resource "google_vertex_ai_reasoning_engine" "e" {
  display_name = "e"
  spec { service_account = google_service_account.s.email }
}
resource "google_service_account" "s" { account_id = "s" }
resource "google_project_iam_member" "m" {
  project = "p"
  role    = "roles/storage.objectViewer"
  member  = "serviceAccount:\${google_service_account.s.email}"
}`,
  ],
  [
    "pass",
    "kept to one",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "r" }
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:x:::one" }] })
}`,
  ],
  [
    "pass",
    "under a condition",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "r" }
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*", Condition = { StringEquals = { "aws:RequestedRegion" = "eu-west-1" } } }] })
}`,
  ],
  [
    "unknown",
    "a policy from outside",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "r" }
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.name
  policy = var.policy
}`,
  ],
  [
    "not-applicable",
    "declared elsewhere",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name              = "h"
  agent_resource_role_arn = "arn:aws:iam::1:role/elsewhere"
}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(identityReadsEveryStore, code).outcome).toBe(outcome);
});
