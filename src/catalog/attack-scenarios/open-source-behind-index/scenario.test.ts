import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openSourceBehindIndex } from "./scenario.ts";

it.each([
  ["found", "an open source", (e: Estate) => e.vectors("index").link("reads", e.bucket("vectors", OPEN))],
  ["silent", "a closed source", (e: Estate) => e.vectors("index").link("reads", e.bucket("vectors"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openSourceBehindIndex, draw)).toBe(outcome);
});
