import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextBecomesCodeThatRuns } from "./scenario.ts";

it.each([
  ["found", "it runs what it writes", (e: Estate) => e.app("x", [e.agent("a", [e.reader()], { executesCode: true })])],
  ["silent", "it only writes", (e: Estate) => e.app("x", [e.agent("a", [e.reader()])])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextBecomesCodeThatRuns, draw)).toBe(outcome);
});
