import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { serverUpdateTakesItsSecrets } from "./scenario.ts";

it.each([
  [
    "found",
    "it is given a token",
    (e: Estate) => e.coder("c", [e.server("s", { pinned: false, environment: ["GITHUB_TOKEN"] })]),
  ],
  ["silent", "it is given none", (e: Estate) => e.coder("c", [e.server("s", { pinned: false })])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(serverUpdateTakesItsSecrets, draw)).toBe(outcome);
});
