import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { reportOfDelegateSteersCoordinator } from "./scenario.ts";

it.each([
  [
    "found",
    "the scout reads strangers",
    (e: Estate) => e.agent("lead", [e.payer()]).link("delegates-to", e.agent("scout", [e.reader()])),
  ],
  [
    "silent",
    "the scout reads nothing",
    (e: Estate) => e.agent("lead", [e.payer()]).link("delegates-to", e.agent("scout", [e.tool("add")])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(reportOfDelegateSteersCoordinator, draw)).toBe(outcome);
});
