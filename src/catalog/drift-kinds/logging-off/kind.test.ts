import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { loggingOff } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "logging was switched off",
    (graph) => graph.add("endpoint", "chat", { logging: true }),
    (graph) => graph.add("endpoint", "chat", { logging: false }),
  ],
  [
    "miss",
    "something else changed",
    (graph) => graph.add("endpoint", "chat", { logging: true, instances: 1 }),
    (graph) => graph.add("endpoint", "chat", { logging: true, instances: 2 }),
  ],
  [
    "unknown",
    "it is set elsewhere",
    (graph) => graph.add("endpoint", "chat", { logging: true }),
    (graph) =>
      graph.add("endpoint", "chat", {}, { gaps: { logging: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(loggingOff, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    loggingOff,
    (graph) => graph.add("endpoint", "chat", { logging: true }),
    (graph) => graph.add("endpoint", "chat", { logging: false }),
  );
  expect(changes.map(({ says }) => says)).toContain("Endpoint chat no longer logs what it is asked and does.");
});
