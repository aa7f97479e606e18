import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openBucketHoldsWhatAnAgentLoads } from "./scenario.ts";

it.each([
  ["found", "an open bucket", (e: Estate) => e.agent("a").link("loads", e.bucket("build", OPEN))],
  ["silent", "it asks who writes", (e: Estate) => e.agent("a").link("loads", e.bucket("build", GUARDED))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openBucketHoldsWhatAnAgentLoads, draw)).toBe(outcome);
});
