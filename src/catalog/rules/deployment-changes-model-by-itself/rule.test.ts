import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { deploymentChangesModelByItself } from "./rule.ts";

it.each([
  [
    "fail",
    "by default",
    `
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.a.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku { name = "Standard" }
}
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
}`,
  ],
  [
    "pass",
    "not",
    `
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.a.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku { name = "Standard" }
  version_upgrade_option = "NoAutoUpgrade"
}
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.a.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku { name = "Standard" }
  version_upgrade_option = var.o
}
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(deploymentChangesModelByItself, code).outcome).toBe(outcome);
});
