import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { hubDatasetPoisonsModel } from "./scenario.ts";

it.each([
  ["found", "no revision", (e: Estate) => e.model("tuned").link("trained-on", e.dataset("d", { revision: null }))],
  ["silent", "a revision", (e: Estate) => e.model("tuned").link("trained-on", e.dataset("d"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(hubDatasetPoisonsModel, draw)).toBe(outcome);
});
