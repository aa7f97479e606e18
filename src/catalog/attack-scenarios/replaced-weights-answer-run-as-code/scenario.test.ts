import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { replacedWeightsAnswerRunAsCode } from "./scenario.ts";

it.each([
  [
    "found",
    "no revision",
    (e: Estate) =>
      e
        .app("x")
        .link("contains", e.call("c", { outputReaches: ["eval"] }).link("calls", e.hubModel("m", { revision: null }))),
  ],
  [
    "silent",
    "a revision",
    (e: Estate) => e.app("x").link("contains", e.call("c", { outputReaches: ["eval"] }).link("calls", e.hubModel("m"))),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(replacedWeightsAnswerRunAsCode, draw)).toBe(outcome);
});
