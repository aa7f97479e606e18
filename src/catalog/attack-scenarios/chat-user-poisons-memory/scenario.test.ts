import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatUserPoisonsMemory } from "./scenario.ts";

it.each([
  ["found", "it remembers", (e: Estate) => e.agent("a", [], { hasMemory: true })],
  ["silent", "it does not", (e: Estate) => e.agent("a", [], { hasMemory: null })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatUserPoisonsMemory, draw)).toBe(outcome);
});
