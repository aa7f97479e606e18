import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { modelChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "an agent uses another model",
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" })),
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "gpt-5", { modelId: "gpt-5", provider: "openai", usage: "used" })),
  ],
  [
    "hit",
    "the revision is no longer named",
    (graph) => graph.add("model", "llama", { revision: "abc123" }),
    (graph) => graph.add("model", "llama", { revision: null }),
  ],
  [
    "miss",
    "the same model",
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 5 })
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" })),
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 6 })
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" })),
  ],
  [
    "miss",
    "another tool, the same model",
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" })),
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" }))
        .link("uses", graph.add("tool", "look", {})),
  ],
  [
    "unknown",
    "nobody reads the revision any more",
    (graph) => graph.add("model", "llama", { revision: "abc123" }),
    (graph) =>
      graph.add("model", "llama", {}, { gaps: { revision: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(modelChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    modelChanged,
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "gpt-4o", { modelId: "gpt-4o", provider: "openai", usage: "used" })),
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("uses", graph.add("model", "claude-5", { modelId: "claude-5", provider: "anthropic", usage: "used" })),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "Agent desk used model gpt-4o (openai) and now uses claude-5 (anthropic), from another provider.",
  );
});
