import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openNotebookActsAsItsRole } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.compute("lab", OPEN).link("runs-as", e.identity("lab-role"))],
  ["silent", "it asks", (e: Estate) => e.compute("lab", GUARDED).link("runs-as", e.identity("lab-role"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openNotebookActsAsItsRole, draw)).toBe(outcome);
});
