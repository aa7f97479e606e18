import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { resourceAllowsOldTls } from "./rule.ts";

it.each([
  [
    "fail",
    "the oldest policy",
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
  domain_endpoint_options { tls_security_policy = "Policy-Min-TLS-1-0-2019-07" }
}`,
  ],
  [
    "pass",
    "1.2 at least",
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
  domain_endpoint_options { tls_security_policy = "Policy-Min-TLS-1-2-2019-07" }
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
  domain_endpoint_options { tls_security_policy = var.policy }
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(resourceAllowsOldTls, code).outcome).toBe(outcome);
});
