import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openTrainingDataShapesModel } from "./scenario.ts";

it.each([
  ["found", "an open bucket", (e: Estate) => e.model("tuned").link("trained-on", e.bucket("examples", OPEN))],
  ["silent", "a closed bucket", (e: Estate) => e.model("tuned").link("trained-on", e.bucket("examples"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openTrainingDataShapesModel, draw)).toBe(outcome);
});
