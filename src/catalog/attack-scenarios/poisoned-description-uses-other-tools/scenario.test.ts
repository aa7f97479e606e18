import { expect, it } from "vitest";
import { type Estate, signals } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { poisonedDescriptionUsesOtherTools } from "./scenario.ts";

it.each([
  [
    "found",
    "orders in the text",
    (e: Estate) => e.agent("a", [e.tool("add", [], { textSignals: signals("hidden-text") }), e.payer()]),
  ],
  ["silent", "a plain text", (e: Estate) => e.agent("a", [e.tool("add"), e.payer()])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(poisonedDescriptionUsesOtherTools, draw)).toBe(outcome);
});
