import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { regionChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another region",
    (graph) => graph.add("ai-service", "openai", { region: "westeurope" }),
    (graph) => graph.add("ai-service", "openai", { region: "eastus" }),
  ],
  [
    "miss",
    "the same region",
    (graph) => graph.add("ai-service", "openai", { region: "westeurope", publicAccess: true }),
    (graph) => graph.add("ai-service", "openai", { region: "westeurope", publicAccess: false }),
  ],
  [
    "unknown",
    "the region is a variable",
    (graph) => graph.add("ai-service", "openai", { region: "westeurope" }),
    (graph) => graph.add("ai-service", "openai", {}, { gaps: { region: { reason: "dynamic", detail: "a variable" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(regionChanged, before, after)).toBe(outcome);
});

it("tells where it came to by the name that an intended configuration would allow it by", () => {
  const { changes } = detectedBy(
    regionChanged,
    (graph) => graph.add("ai-service", "openai", { region: "westeurope" }),
    (graph) => {
      graph.add("ai-service", "openai", { region: "eastus" });
      graph.add("ai-service", "speech", { region: "northeurope" });
    },
  );
  expect(changes.map(({ says, about }) => [says, about?.name])).toEqual([
    ["AI service openai was in westeurope and is now in eastus.", "eastus"],
    ["AI service speech is new in northeurope.", "northeurope"],
  ]);
});
