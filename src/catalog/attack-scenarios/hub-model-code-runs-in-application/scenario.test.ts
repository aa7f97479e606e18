import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { hubModelCodeRunsInApplication } from "./scenario.ts";

it.each([
  ["found", "with its code", (e: Estate) => e.app("x", [e.hubModel("m", { revision: null, trustsRemoteCode: true })])],
  ["silent", "without its code", (e: Estate) => e.app("x", [e.hubModel("m", { revision: null })])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(hubModelCodeRunsInApplication, draw)).toBe(outcome);
});
