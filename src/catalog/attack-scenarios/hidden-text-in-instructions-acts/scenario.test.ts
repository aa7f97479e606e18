import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { hiddenTextInInstructionsActs } from "./scenario.ts";

it.each([
  [
    "found",
    "hidden text",
    (e: Estate) =>
      e.agent("a", [e.payer()]).link("instructed-by", e.prompt("p", { textSignals: signals("hidden-text") })),
  ],
  ["silent", "plain text", (e: Estate) => e.agent("a", [e.payer()]).link("instructed-by", e.prompt("p"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(hiddenTextInInstructionsActs, draw)).toBe(outcome);
});
