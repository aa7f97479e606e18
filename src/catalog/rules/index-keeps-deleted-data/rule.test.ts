import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { indexKeepsDeletedData } from "./rule.ts";

it.each([
  [
    "fail",
    "retained",
    `
resource "aws_bedrockagent_data_source" "d" {
  name              = "d"
  knowledge_base_id = "KB"
  data_deletion_policy = "RETAIN"
}`,
  ],
  [
    "pass",
    "deleted",
    `
resource "aws_bedrockagent_data_source" "d" {
  name              = "d"
  knowledge_base_id = "KB"
  data_deletion_policy = "DELETE"
}`,
  ],
  [
    "unknown",
    "nothing is set",
    `
resource "aws_bedrockagent_data_source" "d" {
  name              = "d"
  knowledge_base_id = "KB"

}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(indexKeepsDeletedData, code).outcome).toBe(outcome);
});
