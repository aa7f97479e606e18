import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { identityChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "it runs as another",
    (graph) => graph.add("workload", "bot", {}).link("runs-as", graph.add("identity", "reader", {})),
    (graph) => graph.add("workload", "bot", {}).link("runs-as", graph.add("identity", "admin", {})),
  ],
  [
    "hit",
    "anyone may take the role on",
    (graph) => graph.add("identity", "role", { trusts: ["arn:a"] }),
    (graph) => graph.add("identity", "role", { trusts: ["arn:a", "*"] }),
  ],
  [
    "miss",
    "the same identity",
    (graph) => graph.add("workload", "bot", { instances: 1 }).link("runs-as", graph.add("identity", "r", {})),
    (graph) => graph.add("workload", "bot", { instances: 2 }).link("runs-as", graph.add("identity", "r", {})),
  ],
  [
    "unknown",
    "whom it runs as is set at run time",
    (graph) => graph.add("workload", "bot", {}).link("runs-as", graph.add("identity", "reader", {})),
    (graph) => graph.add("workload", "bot", {}).incomplete("runs-as"),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(identityChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    identityChanged,
    (graph) => graph.add("workload", "bot", {}).link("runs-as", graph.add("identity", "reader", {})),
    (graph) => graph.add("workload", "bot", {}).link("runs-as", graph.add("identity", "admin", {})),
  );
  expect(changes.map(({ says }) => says)).toContain("Workload bot ran as reader and now runs as admin.");
});
