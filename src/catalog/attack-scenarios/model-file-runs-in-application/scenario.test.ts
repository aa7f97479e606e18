import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { modelFileRunsInApplication } from "./scenario.ts";

it.each([
  [
    "found",
    "code in the file",
    (e: Estate) => e.app("x", [e.hubModel("m", { fileSignals: signals("dangerous-import") })]),
  ],
  ["silent", "only weights", (e: Estate) => e.app("x", [e.hubModel("m", { fileSignals: [] })])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(modelFileRunsInApplication, draw)).toBe(outcome);
});
