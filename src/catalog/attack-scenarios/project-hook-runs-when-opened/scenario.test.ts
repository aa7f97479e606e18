import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { projectHookRunsWhenOpened } from "./scenario.ts";

it.each([
  ["found", "it fetches code", (e: Estate) => e.coder("c", [], { hookSignals: signals("fetch-and-run") })],
  ["silent", "no hook", (e: Estate) => e.coder("c")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(projectHookRunsWhenOpened, draw)).toBe(outcome);
});
