import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { startCommandFetchesCode } from "./scenario.ts";

it.each([
  ["found", "it fetches", (e: Estate) => e.coder("c", [e.server("s", { commandSignals: signals("fetch-and-run") })])],
  [
    "silent",
    "it fetches nothing",
    (e: Estate) => e.coder("c", [e.server("s", { commandSignals: signals("runs-as-root") })]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(startCommandFetchesCode, draw)).toBe(outcome);
});
