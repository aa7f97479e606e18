import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { roleChainReachesData } from "./scenario.ts";

it.each([
  [
    "found",
    "the second reads it",
    (e: Estate) =>
      e
        .agent("a", [], OPEN)
        .link(
          "runs-as",
          e.identity("small").link("can-assume", e.identity("large").link("reads", e.bucket("tickets"))),
        ),
  ],
  [
    "silent",
    "the first reads it itself",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("small").link("reads", e.bucket("tickets"))),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(roleChainReachesData, draw)).toBe(outcome);
});
