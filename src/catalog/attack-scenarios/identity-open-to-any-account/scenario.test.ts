import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { identityOpenToAnyAccount } from "./scenario.ts";

it.each([
  ["found", "it trusts all", (e: Estate) => e.identity("role", [], ["*"])],
  ["silent", "it trusts one service", (e: Estate) => e.identity("role", [], ["lambda.amazonaws.com"])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(identityOpenToAnyAccount, draw)).toBe(outcome);
});
