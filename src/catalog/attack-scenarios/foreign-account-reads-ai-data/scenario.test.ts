import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { foreignAccountReadsAiData } from "./scenario.ts";

it.each([
  ["found", "it reads a store", (e: Estate) => e.identity("role", [], ["*"]).link("reads", e.bucket("tickets"))],
  [
    "silent",
    "another reads it",
    (e: Estate) => [e.identity("role", [], ["*"]), e.identity("other").link("reads", e.bucket("tickets"))],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(foreignAccountReadsAiData, draw)).toBe(outcome);
});
