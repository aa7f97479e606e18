import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { instructionsChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another text",
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "bbbb",
        characters: 1630,
        interpolates: [],
        textSignals: [],
      }),
  ],
  [
    "hit",
    "a value is put in",
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: ["ticket"],
        textSignals: [],
      }),
  ],
  [
    "hit",
    "a new prompt",
    () => null,
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
  ],
  [
    "miss",
    "the same text under another name",
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
    (graph) =>
      graph.add("prompt", "desk.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
  ],
  [
    "miss",
    "another order of what is put in",
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: ["a", "b"],
        textSignals: [],
      }),
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: ["b", "a"],
        textSignals: [],
      }),
  ],
  [
    "unknown",
    "the text is put together at run time",
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
    (graph) =>
      graph.add(
        "prompt",
        "support.md",
        { role: "system" },
        { gaps: { digest: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(instructionsChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    instructionsChanged,
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "aaaa",
        characters: 1204,
        interpolates: [],
        textSignals: [],
      }),
    (graph) =>
      graph.add("prompt", "support.md", {
        role: "system",
        digest: "bbbb",
        characters: 1630,
        interpolates: [],
        textSignals: [],
      }),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "The system prompt support.md was rewritten (1,204 characters before, 1,630 now).",
  );
});
