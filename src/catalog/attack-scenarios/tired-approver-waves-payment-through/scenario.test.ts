import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { tiredApproverWavesPaymentThrough } from "./scenario.ts";

it.each([
  ["found", "it asks before each call", (e: Estate) => e.agent("a", [e.reader(), e.payer()], { humanApproval: true })],
  [
    "silent",
    "there is nothing to wave through",
    (e: Estate) => e.agent("a", [e.reader(), e.tool("get_time")], { humanApproval: true }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(tiredApproverWavesPaymentThrough, draw)).toBe(outcome);
});
