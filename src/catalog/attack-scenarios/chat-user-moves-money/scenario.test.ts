import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatUserMovesMoney } from "./scenario.ts";

it.each([
  ["found", "it pays", (e: Estate) => e.agent("a", [e.payer()])],
  ["silent", "it quotes prices", (e: Estate) => e.agent("a", [e.tool("quote")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatUserMovesMoney, draw)).toBe(outcome);
});
