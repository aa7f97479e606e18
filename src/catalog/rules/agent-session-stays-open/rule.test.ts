import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { agentSessionStaysOpen } from "./rule.ts";

it.each([
  [
    "fail",
    "five hours",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  idle_session_ttl_in_seconds = 18000
}`,
  ],
  [
    "pass",
    "by default",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"

}`,
  ],
  [
    "unknown",
    "set when it is deployed",
    `
resource "aws_bedrockagent_agent" "h" {
  agent_name = "h"
  idle_session_ttl_in_seconds = var.t
}`,
  ],
  [
    "not-applicable",
    "another type",
    `
resource "google_dialogflow_cx_agent" "d" { display_name = "d" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(agentSessionStaysOpen, code).outcome).toBe(outcome);
});
