import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openStoreSteersAgent } from "./scenario.ts";

it.each([
  ["found", "an open store", (e: Estate) => e.agent("a", [e.payer()]).link("retrieves-from", e.vectors("docs", OPEN))],
  [
    "silent",
    "it asks who writes",
    (e: Estate) => e.agent("a", [e.payer()]).link("retrieves-from", e.vectors("docs", GUARDED)),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openStoreSteersAgent, draw)).toBe(outcome);
});
