import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { sharedAgentLendsItsTools } from "./scenario.ts";

it.each([
  [
    "found",
    "a helper may ask finance, which nobody talks to",
    (e: Estate) => e.agent("helpdesk").link("delegates-to", e.automation("finance").link("uses", e.payer())),
  ],
  [
    "silent",
    "finance is asked by none",
    (e: Estate) => [e.agent("helpdesk"), e.automation("finance").link("uses", e.payer())],
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(sharedAgentLendsItsTools, draw)).toBe(outcome);
});
