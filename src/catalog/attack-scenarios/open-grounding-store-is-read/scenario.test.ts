import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openGroundingStoreIsRead } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.bucket("manuals", OPEN)],
  ["silent", "it is a vector store, which has a name of its own", (e: Estate) => e.vectors("docs", OPEN)],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openGroundingStoreIsRead, draw)).toBe(outcome);
});
