import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { dataSourceChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another store is asked",
    (graph) => graph.add("agent", "desk", {}),
    (graph) => graph.add("agent", "desk", {}).link("retrieves-from", graph.add("vector-store", "wiki", {})),
  ],
  [
    "hit",
    "the dataset is no longer pinned",
    (graph) => graph.add("dataset", "d", { revision: "abc" }),
    (graph) => graph.add("dataset", "d", { revision: null }),
  ],
  [
    "miss",
    "the same store",
    (graph) =>
      graph.add("agent", "desk", { maxSteps: 1 }).link("retrieves-from", graph.add("vector-store", "wiki", {})),
    (graph) =>
      graph.add("agent", "desk", { maxSteps: 2 }).link("retrieves-from", graph.add("vector-store", "wiki", {})),
  ],
  [
    "unknown",
    "what it is asked is chosen at run time",
    (graph) => graph.add("agent", "desk", {}).link("retrieves-from", graph.add("vector-store", "wiki", {})),
    (graph) => [graph.add("agent", "desk", {}).incomplete("retrieves-from"), graph.add("vector-store", "wiki", {})],
  ],
  [
    "unknown",
    "the revision is a variable",
    (graph) => graph.add("dataset", "d", { revision: "abc" }),
    (graph) =>
      graph.add("dataset", "d", {}, { gaps: { revision: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(dataSourceChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    dataSourceChanged,
    (graph) => [graph.add("agent", "desk", {}), graph.add("vector-store", "wiki", {})],
    (graph) => graph.add("agent", "desk", {}).link("retrieves-from", graph.add("vector-store", "wiki", {})),
  );
  expect(changes.map(({ says }) => says)).toContain("Agent desk now answers from vector store wiki.");
});
