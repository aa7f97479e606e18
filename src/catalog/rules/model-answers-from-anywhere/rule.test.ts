import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { modelAnswersFromAnywhere } from "./rule.ts";

it.each([
  [
    "fail",
    "a global deployment",
    `
resource "azurerm_cognitive_deployment" "d" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.a.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku { name = "GlobalStandard" }
}
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
}`,
  ],
  [
    "fail",
    "a global profile",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name       = "h"
  foundation_model = "global.anthropic.claude-sonnet-4-5-20250929-v1:0"
}`,
  ],
  [
    "pass",
    "one region",
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
    "one zone",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name       = "h"
  foundation_model = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0"
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
  sku { name = var.sku }
}
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
}`,
  ],
  [
    "not-applicable",
    "its provider names no regions",
    `
resource "databricks_model_serving" "chat" {
  name = "chat"
}`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(modelAnswersFromAnywhere, code).outcome).toBe(outcome);
});
