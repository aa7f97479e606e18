import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { openMcpServerActsForAnyone } from "./scenario.ts";

it.each([
  ["found", "it listens for all", (e: Estate) => e.ownServer("s", { listensOn: "0.0.0.0" }).link("exposes", e.payer())],
  ["silent", "it listens on its own machine only", (e: Estate) => e.ownServer("s").link("exposes", e.payer())],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(openMcpServerActsForAnyone, draw)).toBe(outcome);
});
