import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextStaysInMemory } from "./scenario.ts";

it.each([
  ["found", "it remembers", (e: Estate) => e.agent("a", [e.reader()], { hasMemory: true })],
  ["silent", "it forgets", (e: Estate) => e.agent("a", [e.reader()])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextStaysInMemory, draw)).toBe(outcome);
});
