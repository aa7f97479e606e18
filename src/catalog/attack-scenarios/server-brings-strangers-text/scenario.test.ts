import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { serverBringsStrangersText } from "./scenario.ts";

it.each([
  [
    "found",
    "it brings in issues",
    (e: Estate) => e.agent("a", [e.ownServer("s").link("exposes", e.reader("list_issues")), e.payer()]),
  ],
  [
    "silent",
    "it brings in nothing",
    (e: Estate) => e.agent("a", [e.ownServer("s").link("exposes", e.tool("add")), e.payer()]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(serverBringsStrangersText, draw)).toBe(outcome);
});
