import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { skillOrdersRunCommands } from "./scenario.ts";

it.each([
  [
    "found",
    "hidden orders",
    (e: Estate) => e.coder("c", [e.skill("s", { textSignals: signals("hidden-text") })], { bypassesApproval: true }),
  ],
  ["silent", "a plain text", (e: Estate) => e.coder("c", [e.skill("s")], { bypassesApproval: true })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(skillOrdersRunCommands, draw)).toBe(outcome);
});
