import { expect, it } from "vitest";
import { type Estate, FLAW } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { knownFlawTakesKeys } from "./scenario.ts";

it.each([
  [
    "found",
    "a flaw that runs code",
    (e: Estate) =>
      e
        .app("x")
        .link("depends-on", e.package("p", { advisories: FLAW }))
        .link("authenticates-with", e.key("K")),
  ],
  [
    "silent",
    "no known flaw",
    (e: Estate) => e.app("x").link("depends-on", e.package("p")).link("authenticates-with", e.key("K")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(knownFlawTakesKeys, draw)).toBe(outcome);
});
