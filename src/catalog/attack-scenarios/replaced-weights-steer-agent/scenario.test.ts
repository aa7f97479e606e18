import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { replacedWeightsSteerAgent } from "./scenario.ts";

it.each([
  ["found", "no revision", (e: Estate) => e.agent("a", [e.hubModel("m", { revision: null }), e.payer()])],
  ["silent", "a revision", (e: Estate) => e.agent("a", [e.hubModel("m"), e.payer()])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(replacedWeightsSteerAgent, draw)).toBe(outcome);
});
