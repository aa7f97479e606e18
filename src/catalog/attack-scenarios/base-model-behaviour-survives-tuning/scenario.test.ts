import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { baseModelBehaviourSurvivesTuning } from "./scenario.ts";

it.each([
  [
    "found",
    "no revision",
    (e: Estate) => e.model("tuned").link("fine-tuned-from", e.hubModel("base", { revision: null })),
  ],
  ["silent", "a revision", (e: Estate) => e.model("tuned").link("fine-tuned-from", e.hubModel("base"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(baseModelBehaviourSurvivesTuning, draw)).toBe(outcome);
});
