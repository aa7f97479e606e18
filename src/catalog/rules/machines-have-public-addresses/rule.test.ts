import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { machinesHavePublicAddresses } from "./rule.ts";

it.each([
  [
    "fail",
    "public addresses",
    `
resource "azurerm_databricks_workspace" "w" {
  name = "w"
  custom_parameters { no_public_ip = false }
}`,
  ],
  [
    "pass",
    "none",
    `
resource "azurerm_databricks_workspace" "w" {
  name = "w"
  custom_parameters { no_public_ip = true }
}`,
  ],
  [
    "unknown",
    "nothing is set, and the default changed",
    `
resource "azurerm_databricks_workspace" "w" {
  name = "w"

}`,
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(machinesHavePublicAddresses, code).outcome).toBe(outcome);
});
