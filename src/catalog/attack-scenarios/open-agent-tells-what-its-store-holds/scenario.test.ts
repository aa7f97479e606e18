import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openAgentTellsWhatItsStoreHolds } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.agent("a", [], OPEN).link("retrieves-from", e.vectors("docs"))],
  ["silent", "it asks who calls", (e: Estate) => e.agent("a", [], GUARDED).link("retrieves-from", e.vectors("docs"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openAgentTellsWhatItsStoreHolds, draw)).toBe(outcome);
});
