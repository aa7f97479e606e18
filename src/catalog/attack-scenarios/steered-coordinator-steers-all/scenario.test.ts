import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { steeredCoordinatorSteersAll } from "./scenario.ts";

it.each([
  [
    "found",
    "it hands on to one that pays",
    (e: Estate) => e.agent("lead", [e.reader()]).link("delegates-to", e.agent("clerk", [e.payer()])),
  ],
  [
    "silent",
    "they do not work together",
    (e: Estate) => [e.agent("lead", [e.reader()]), e.agent("clerk", [e.payer()])],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(steeredCoordinatorSteersAll, draw)).toBe(outcome);
});
