import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { ordersTravelThroughAPipeline } from "./scenario.ts";

it.each([
  [
    "found",
    "a reader and a payer in one pipeline",
    (e: Estate) => e.pipeline("crew").link("uses", e.agent("scout", [e.reader()]), e.agent("clerk", [e.payer()])),
  ],
  [
    "silent",
    "the payer is in none",
    (e: Estate) => [e.pipeline("crew").link("uses", e.agent("scout", [e.reader()])), e.agent("clerk", [e.payer()])],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(ordersTravelThroughAPipeline, draw)).toBe(outcome);
});
