import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { resourceWithoutOwnIdentity } from "./rule.ts";

it.each([
  [
    "fail",
    "none",
    `
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"

}`,
  ],
  [
    "pass",
    "one",
    `
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
  identity { type = "SystemAssigned" }
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
  dynamic "identity" {
    for_each = var.identities
    content { type = "SystemAssigned" }
  }
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(resourceWithoutOwnIdentity, code).outcome).toBe(outcome);
});
