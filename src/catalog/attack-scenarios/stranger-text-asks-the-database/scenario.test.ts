import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextAsksTheDatabase } from "./scenario.ts";

it.each([
  [
    "found",
    "the argument is joined into it",
    (e: Estate) => e.agent("a", [e.reader(), e.leaky("find_order", "reaches-sql")]),
  ],
  ["silent", "the argument is bound", (e: Estate) => e.agent("a", [e.reader(), e.tool("find_order")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextAsksTheDatabase, draw)).toBe(outcome);
});
