import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { resourceUnencryptedInside } from "./rule.ts";

it.each([
  [
    "fail",
    "off by default",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "OPENSEARCH_MANAGED_CLUSTER"
    opensearch_managed_cluster_configuration { domain_arn = aws_opensearch_domain.v.arn }
  }
}
resource "aws_opensearch_domain" "v" {
  domain_name = "v"

}`,
  ],
  [
    "pass",
    "on",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "OPENSEARCH_MANAGED_CLUSTER"
    opensearch_managed_cluster_configuration { domain_arn = aws_opensearch_domain.v.arn }
  }
}
resource "aws_opensearch_domain" "v" {
  domain_name = "v"
  node_to_node_encryption { enabled = true }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagent_knowledge_base" "kb" {
  name = "kb"
  storage_configuration {
    type = "OPENSEARCH_MANAGED_CLUSTER"
    opensearch_managed_cluster_configuration { domain_arn = aws_opensearch_domain.v.arn }
  }
}
resource "aws_opensearch_domain" "v" {
  domain_name = "v"
  node_to_node_encryption { enabled = var.on }
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(resourceUnencryptedInside, code).outcome).toBe(outcome);
});
