import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { ownerChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another owner",
    (graph) => graph.add("model", "m", {}).link("owned-by", graph.add("identity", "team-a", {})),
    (graph) => graph.add("model", "m", {}).link("owned-by", graph.add("identity", "team-b", {})),
  ],
  [
    "hit",
    "the provider retired it",
    (graph) =>
      graph.add("model", "m", { retirement: { date: "2026-10-01", daysLeft: 12, replacement: null, source: "s" } }),
    (graph) =>
      graph.add("model", "m", { retirement: { date: "2026-10-01", daysLeft: -3, replacement: null, source: "s" } }),
  ],
  [
    "miss",
    "a day has passed",
    (graph) =>
      graph.add("model", "m", { retirement: { date: "2026-10-01", daysLeft: 12, replacement: null, source: "s" } }),
    (graph) =>
      graph.add("model", "m", { retirement: { date: "2026-10-01", daysLeft: 11, replacement: null, source: "s" } }),
  ],
  [
    "unknown",
    "who owns it could not be read",
    (graph) => graph.add("model", "m", {}).link("owned-by", graph.add("identity", "team-a", {})),
    (graph) => graph.add("model", "m", {}).incomplete("owned-by"),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(ownerChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    ownerChanged,
    (graph) => graph.add("model", "m", {}).link("owned-by", graph.add("identity", "team-a", {})),
    (graph) => graph.add("model", "m", {}),
  );
  expect(changes.map(({ says }) => says)).toContain("Model m has no owner any more; it was team-a.");
});
