import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { foreignChangeTakesPipeline } from "./scenario.ts";

it.each([
  [
    "found",
    "outsiders start it",
    (e: Estate) =>
      e.automation("review", {
        outsiderTriggers: signals("pull_request_target"),
        unattendedPowers: signals("contents-write"),
      }),
  ],
  [
    "silent",
    "only members start it",
    (e: Estate) => e.automation("review", { unattendedPowers: signals("contents-write") }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(foreignChangeTakesPipeline, draw)).toBe(outcome);
});
