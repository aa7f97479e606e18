import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { repositoryTextRunsOnDevelopersMachine } from "./scenario.ts";

it.each([
  ["found", "it asks nobody", (e: Estate) => e.coder("c", [], { bypassesApproval: true })],
  ["silent", "a sandbox", (e: Estate) => e.coder("c", [], { bypassesApproval: true, sandboxed: true })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(repositoryTextRunsOnDevelopersMachine, draw)).toBe(outcome);
});
