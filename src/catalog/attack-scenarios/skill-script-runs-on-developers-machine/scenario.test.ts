import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { skillScriptRunsOnDevelopersMachine } from "./scenario.ts";

it.each([
  [
    "found",
    "it sends secrets",
    (e: Estate) => e.coder("c", [e.skill("s", { scriptSignals: signals("sends-secrets") })]),
  ],
  ["silent", "it does no harm", (e: Estate) => e.coder("c", [e.skill("s")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(skillScriptRunsOnDevelopersMachine, draw)).toBe(outcome);
});
