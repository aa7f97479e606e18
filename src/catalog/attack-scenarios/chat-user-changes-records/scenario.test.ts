import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { chatUserChangesRecords } from "./scenario.ts";

it.each([
  ["found", "it deletes", (e: Estate) => e.agent("a", [e.tool("delete_order", ["changes-data"])])],
  ["silent", "it looks up", (e: Estate) => e.agent("a", [e.tool("get_order")])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(chatUserChangesRecords, draw)).toBe(outcome);
});
