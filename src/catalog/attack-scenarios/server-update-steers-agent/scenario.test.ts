import { expect, it } from "vitest";
import type { Estate } from "../../../testing/attack/estate.ts";
import { scenarioOutcome } from "../../../testing/attack/scenario-outcome.ts";
import { serverUpdateSteersAgent } from "./scenario.ts";

it.each([
  ["found", "unpinned", (e: Estate) => e.agent("a", [e.server("s", { pinned: false, transport: "sse" }), e.payer()])],
  ["silent", "pinned", (e: Estate) => e.agent("a", [e.server("s", { transport: "sse" }), e.payer()])],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(scenarioOutcome(serverUpdateSteersAgent, draw)).toBe(outcome);
});
