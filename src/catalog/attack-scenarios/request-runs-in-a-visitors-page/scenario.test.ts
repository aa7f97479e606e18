import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { requestRunsInAVisitorsPage } from "./scenario.ts";

it.each([
  [
    "found",
    "callers write its instructions",
    (e: Estate) => e.app("x").link("contains", e.call("c", { untrustedInstructions: true, outputReaches: ["html"] })),
  ],
  [
    "silent",
    "they do not",
    (e: Estate) => e.app("x").link("contains", e.call("c", { untrustedInstructions: false, outputReaches: ["html"] })),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(requestRunsInAVisitorsPage, draw)).toBe(outcome);
});
