import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openVectorStoreIsRead } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.vectors("docs", OPEN)],
  ["silent", "it asks", (e: Estate) => e.vectors("docs", GUARDED)],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openVectorStoreIsRead, draw)).toBe(outcome);
});
