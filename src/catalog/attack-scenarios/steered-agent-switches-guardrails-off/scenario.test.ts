import { expect, it } from "vitest";
import { type Estate, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { steeredAgentSwitchesGuardrailsOff } from "./scenario.ts";

it.each([
  [
    "found",
    "it may delete them",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["bedrock:DeleteGuardrail"])),
  ],
  [
    "silent",
    "it may only apply them",
    (e: Estate) => e.agent("a", [], OPEN).link("runs-as", e.identity("role", ["bedrock:ApplyGuardrail"])),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(steeredAgentSwitchesGuardrailsOff, draw)).toBe(outcome);
});
