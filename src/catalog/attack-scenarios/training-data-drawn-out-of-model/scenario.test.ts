import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { trainingDataDrawnOutOfModel } from "./scenario.ts";

it.each([
  [
    "found",
    "trained on a store",
    (e: Estate) => e.endpoint("chat", OPEN).link("serves", e.model("tuned").link("trained-on", e.bucket("tickets"))),
  ],
  [
    "silent",
    "not trained on it",
    (e: Estate) => [e.endpoint("chat", OPEN).link("serves", e.model("tuned")), e.bucket("tickets")],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(trainingDataDrawnOutOfModel, draw)).toBe(outcome);
});
