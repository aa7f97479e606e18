import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { identityMaySubscribeToModels } from "./rule.ts";

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
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["aws-marketplace:Subscribe"], Resource = "*" }] })
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
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["aws-marketplace:Subscribe"], Resource = "arn:aws:x:::one" }] })
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
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["aws-marketplace:Subscribe"], Resource = "*", Condition = { StringEquals = { "aws:RequestedRegion" = "eu-west-1" } } }] })
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
  expect(infrastructureVerdict(identityMaySubscribeToModels, code).outcome).toBe(outcome);
});
