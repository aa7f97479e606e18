import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { storeDeletedByOneCommand } from "./rule.ts";

it.each([
  [
    "fail",
    "no protection by default",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "RDS"
    rds_configuration { resource_arn = aws_rds_cluster.v.arn }
  }
}
resource "aws_rds_cluster" "v" {
  cluster_identifier = "v"

}`,
  ],
  [
    "fail",
    "a bucket that is emptied to be deleted",
    `
resource "aws_bedrockagent_data_source" "d" {
  name = "d"
  data_source_configuration {
    type = "S3"
    s3_configuration { bucket_arn = aws_s3_bucket.b.arn }
  }
}
resource "aws_s3_bucket" "b" {
  bucket        = "docs"
  force_destroy = true
}`,
  ],
  [
    "pass",
    "protected",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "RDS"
    rds_configuration { resource_arn = aws_rds_cluster.v.arn }
  }
}
resource "aws_rds_cluster" "v" {
  cluster_identifier = "v"
  deletion_protection = true
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "RDS"
    rds_configuration { resource_arn = aws_rds_cluster.v.arn }
  }
}
resource "aws_rds_cluster" "v" {
  cluster_identifier = "v"
  deletion_protection = var.on
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(storeDeletedByOneCommand, code).outcome).toBe(outcome);
});
