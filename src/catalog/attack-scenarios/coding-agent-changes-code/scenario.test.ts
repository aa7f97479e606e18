import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { codingAgentChangesCode } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.app("x", [e.coder("c", [], { bypassesApproval: true })])],
  ["silent", "it asks", (e: Estate) => e.app("x", [e.coder("c")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(codingAgentChangesCode, draw)).toBe(outcome);
});
