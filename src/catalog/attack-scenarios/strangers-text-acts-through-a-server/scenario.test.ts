import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { strangersTextActsThroughAServer } from "./scenario.ts";

it.each([
  [
    "found",
    "it is connected to one that pays",
    (e: Estate) => e.agent("a", [e.reader(), e.ownServer("s").link("exposes", e.payer())]),
  ],
  [
    "silent",
    "to one that adds",
    (e: Estate) => e.agent("a", [e.reader(), e.ownServer("s").link("exposes", e.tool("add"))]),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(strangersTextActsThroughAServer, draw)).toBe(outcome);
});
