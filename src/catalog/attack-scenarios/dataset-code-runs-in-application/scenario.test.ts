import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { datasetCodeRunsInApplication } from "./scenario.ts";

it.each([
  ["found", "with its code", (e: Estate) => e.app("x", [e.dataset("d", { revision: null, trustsRemoteCode: true })])],
  ["silent", "without its code", (e: Estate) => e.app("x", [e.dataset("d", { revision: null })])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(datasetCodeRunsInApplication, draw)).toBe(outcome);
});
