import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { __NAME__ } from "./scenario.ts";

// FILL IN: an estate in which it is found, and a near miss in which it is silent.
it.each([
  ["found", "a reader and a payer in one agent", (e: Estate) => e.agent("a", [e.reader(), e.payer()])],
  ["silent", "each in an agent of its own", (e: Estate) => [e.agent("a", [e.reader()]), e.agent("b", [e.payer()])]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(__NAME__, draw)).toBe(outcome);
});
