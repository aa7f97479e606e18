import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { containerCanChangeItsFiles } from "./rule.ts";

it.each([
  [
    "fail",
    "writable by default",
    `
resource "aws_iam_role" "task" {
  name = "task"
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = "*" }] })
  }
}
resource "aws_ecs_task_definition" "t" {
  family        = "agent"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "agent", image = "agent:1" }])
}`,
  ],
  [
    "pass",
    "read-only",
    `
resource "aws_iam_role" "task" {
  name = "task"
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = "*" }] })
  }
}
resource "aws_ecs_task_definition" "t" {
  family        = "agent"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "agent", image = "agent:1", readonlyRootFilesystem = true }])
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_iam_role" "task" {
  name = "task"
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = "*" }] })
  }
}
resource "aws_ecs_task_definition" "t" {
  family        = "agent"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "agent", image = "agent:1", readonlyRootFilesystem = var.ro }])
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(containerCanChangeItsFiles, code).outcome).toBe(outcome);
});
