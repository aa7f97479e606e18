import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { sharedAgentLendsItsTools } from "./scenario.ts";

it.each([
  [
    "found",
    "a helper may ask finance",
    (e: Estate) => e.agent("helpdesk").link("delegates-to", e.agent("finance", [e.payer()])),
  ],
  ["silent", "finance is asked by none", (e: Estate) => [e.agent("helpdesk"), e.agent("finance", [e.payer()])]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(sharedAgentLendsItsTools, draw)).toBe(outcome);
});
