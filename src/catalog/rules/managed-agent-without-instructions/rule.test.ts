import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { managedAgentWithoutInstructions } from "./rule.ts";

it.each([
  [
    "fail",
    "none",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"

}`,
  ],
  [
    "pass",
    "some",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  instruction = "You answer questions on orders. You never change one."
}`,
  ],
  [
    "unknown",
    "perhaps some",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  instruction = var.on ? "x" : null
}`,
  ],
  [
    "not-applicable",
    "another type",
    `
resource "google_dialogflow_cx_agent" "d" { display_name = "d" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(managedAgentWithoutInstructions, code).outcome).toBe(outcome);
});
