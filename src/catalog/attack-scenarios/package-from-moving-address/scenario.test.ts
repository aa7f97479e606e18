import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { packageFromMovingAddress } from "./scenario.ts";

it.each([
  [
    "found",
    "no commit is recorded",
    (e: Estate) => e.app("x").link("depends-on", e.package("p", { source: "git", integrity: false })),
  ],
  [
    "silent",
    "a commit is recorded",
    (e: Estate) => e.app("x").link("depends-on", e.package("p", { source: "git", integrity: true })),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(packageFromMovingAddress, draw)).toBe(outcome);
});
