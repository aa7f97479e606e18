import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangerTextChangesRecords } from "./scenario.ts";

it.each([
  [
    "found",
    "a reader and a writer in one agent",
    (e: Estate) => e.agent("a", [e.reader(), e.tool("delete_order", ["changes-data"])]),
  ],
  [
    "silent",
    "the other tool only reads",
    (e: Estate) => e.agent("a", [e.reader(), e.tool("get_order", ["reads-files"])]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangerTextChangesRecords, draw)).toBe(outcome);
});
