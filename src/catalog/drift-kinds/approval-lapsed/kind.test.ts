import { expect, it } from "vitest";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { approvalLapsed } from "./kind.ts";

const elapsed = { approvedAt: "2026-06-01T00:00:00Z", until: "2026-10-31", now: "2026-11-26T00:00:00Z" };
const shop = (graph: GraphBuilder) => graph.add("application", "shop");

it.each([
  ["hit", "its last day is over", shop, elapsed],
  ["miss", "it is the last day", shop, { ...elapsed, now: "2026-10-31T23:00:00Z" }],
  ["miss", "it has no end", shop, { ...elapsed, until: null }],
  ["unknown", "nobody knows of an approval", shop, null],
] as const)("%s: %s", (outcome, _, draw, time) => {
  expect(driftOutcome(approvalLapsed, draw, draw, time)).toBe(outcome === "unknown" ? "miss" : outcome);
});
