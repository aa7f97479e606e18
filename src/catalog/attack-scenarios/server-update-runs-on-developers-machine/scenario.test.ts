import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { serverUpdateRunsOnDevelopersMachine } from "./scenario.ts";

it.each([
  ["found", "unpinned", (e: Estate) => e.coder("c", [e.server("s", { pinned: false })])],
  ["silent", "pinned", (e: Estate) => e.coder("c", [e.server("s")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(serverUpdateRunsOnDevelopersMachine, draw)).toBe(outcome);
});
