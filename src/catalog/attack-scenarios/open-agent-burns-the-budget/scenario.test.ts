import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openAgentBurnsTheBudget } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.agent("a", [e.model("m")], OPEN)],
  ["silent", "it asks who calls", (e: Estate) => e.agent("a", [e.model("m")], GUARDED)],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openAgentBurnsTheBudget, draw)).toBe(outcome);
});
