import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { modelAdded } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "a model that was not there",
    () => null,
    (graph) => graph.add("model", "gpt-5", { modelId: "gpt-5", provider: "openai", usage: "used" }),
  ],
  [
    "hit",
    "an offered model is used",
    (graph) => graph.add("model", "m", { usage: "selectable" }),
    (graph) => graph.add("model", "m", { usage: "used" }),
  ],
  [
    "miss",
    "other operations of a model",
    (graph) => graph.add("model", "m", { usage: "used", operations: ["chat"] }),
    (graph) => graph.add("model", "m", { usage: "used", operations: ["chat", "embeddings"] }),
  ],
  [
    "unknown",
    "nobody knew whether it was used",
    (graph) => graph.add("model", "m", {}, { gaps: { usage: { reason: "dynamic", detail: "chosen at run time" } } }),
    (graph) => graph.add("model", "m", { usage: "used" }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(modelAdded, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    modelAdded,
    () => null,
    (graph) => graph.add("model", "gpt-5", { modelId: "gpt-5", provider: "openai", usage: "used" }),
  );
  expect(changes.map(({ says }) => says)).toContain("Model gpt-5 of openai is new.");
});
