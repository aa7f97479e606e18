import { expect, it } from "vitest";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { credentialAged } from "./kind.ts";

const elapsed = { approvedAt: "2026-06-01T00:00:00Z", until: "2026-10-31", now: "2026-11-26T00:00:00Z" };
const key = (fingerprint: string | null) => (graph: GraphBuilder) =>
  graph.add("credential", "KEY", { fingerprint, placeholder: false });

it.each([
  ["hit", "the same value after half a year", key("aaaaaaaaaaaa"), key("aaaaaaaaaaaa"), elapsed],
  ["miss", "another value", key("aaaaaaaaaaaa"), key("bbbbbbbbbbbb"), elapsed],
  [
    "miss",
    "a quarter is not over",
    key("aaaaaaaaaaaa"),
    key("aaaaaaaaaaaa"),
    { ...elapsed, now: "2026-08-30T00:00:00Z" },
  ],
  ["miss", "its value is not written down", key(null), key(null), elapsed],
  ["unknown", "when it was approved is not known", key("aaaaaaaaaaaa"), key("aaaaaaaaaaaa"), null],
] as const)("%s: %s", (outcome, _, before, after, time) => {
  expect(driftOutcome(credentialAged, before, after, time)).toBe(outcome === "unknown" ? "miss" : outcome);
});
