import { expect, it } from "vitest";
import { type Estate, GUARDED, OPEN } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { poisonedStoreFeedsActingAgent } from "./scenario.ts";

it.each([
  [
    "found",
    "an open store",
    (e: Estate) => {
      const find = e.tool("find").link("retrieves-from", e.vectors("docs", OPEN));
      e.agent("a", [find, e.payer()]);
    },
  ],
  [
    "silent",
    "it asks who writes",
    (e: Estate) => {
      const find = e.tool("find").link("retrieves-from", e.vectors("docs", GUARDED));
      e.agent("a", [find, e.payer()]);
    },
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(poisonedStoreFeedsActingAgent, draw)).toBe(outcome);
});
