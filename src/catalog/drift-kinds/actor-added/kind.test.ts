import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { actorAdded } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "a new agent",
    () => null,
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  ],
  [
    "hit",
    "an agent hands work on",
    (graph) => graph.add("agent", "desk", {}),
    (graph) => graph.add("agent", "desk", {}).link("delegates-to", graph.add("agent", "other", {})),
  ],
  [
    "miss",
    "an agent that is renamed",
    (graph) => graph.add("agent", "desk", { framework: "crewai", maxSteps: 3 }),
    (graph) => graph.add("agent", "counter", { framework: "crewai", maxSteps: 3 }),
  ],
  [
    "miss",
    "the same endpoint",
    (graph) => graph.add("endpoint", "chat", { instances: 1 }),
    (graph) => graph.add("endpoint", "chat", { instances: 2 }),
  ],
  [
    "unknown",
    "to whom work is handed is chosen at run time",
    (graph) => graph.add("agent", "desk", {}).link("delegates-to", graph.add("agent", "other", {})),
    (graph) => [graph.add("agent", "desk", {}).incomplete("delegates-to"), graph.add("agent", "other", {})],
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(actorAdded, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    actorAdded,
    () => null,
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  );
  expect(changes.map(({ says }) => says)).toContain("Agent desk is new and may call send_mail.");
});

it("tells of an agent that is gone once, and not of all that handed work to it", () => {
  const { changes } = detectedBy(
    actorAdded,
    (graph) => graph.add("agent", "desk", {}).link("delegates-to", graph.add("agent", "other", { maxSteps: 9 })),
    (graph) => graph.add("agent", "desk", {}),
  );
  expect(changes.map(({ says }) => says)).toEqual(["Agent other is no longer there."]);
});
