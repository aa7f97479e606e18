import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { hubDecidesWhichModelRuns } from "./scenario.ts";

it.each([
  ["found", "no revision", (e: Estate) => e.app("x", [e.hubModel("m", { revision: null })])],
  ["silent", "a revision", (e: Estate) => e.app("x", [e.hubModel("m")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(hubDecidesWhichModelRuns, draw)).toBe(outcome);
});
