import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { serviceCannotCheckIdentities } from "./rule.ts";

it.each([
  [
    "fail",
    "no subdomain",
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
  custom_subdomain_name = "contoso"
}`,
  ],
  [
    "unknown",
    "perhaps one",
    `
resource "azurerm_cognitive_account" "a" {
  name = "a"
  kind = "OpenAI"
  custom_subdomain_name = var.on ? "contoso" : null
}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(serviceCannotCheckIdentities, code).outcome).toBe(outcome);
});
