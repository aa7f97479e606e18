import { expect, it } from "vitest";
import type { Intended } from "../../../domain/drift-class.ts";
import { type Draw, type DriftOutcome, heldBy, heldOutcome } from "../../../testing/drift/drift-outcome.ts";
import { notAllowed } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Intended][] = [
  [
    "miss",
    "a model that is listed",
    (graph) => graph.add("model", "gpt-5", { modelId: "gpt-5" }),
    { models: ["gpt-*"] },
  ],
  ["hit", "one that is not", (graph) => graph.add("model", "x", { modelId: "claude-5" }), { models: ["gpt-*"] }],
  [
    "miss",
    "one that is only offered for choice",
    (graph) => graph.add("model", "x", { modelId: "claude-5", usage: "selectable" }),
    { models: ["gpt-*"] },
  ],
  ["miss", "a part that is not listed", (graph) => graph.add("tool", "search"), { models: [] }],
  ["hit", "an MCP server where none is allowed", (graph) => graph.add("mcp-server", "files"), { mcpServers: [] }],
  ["hit", "another region", (graph) => graph.add("compute", "gpu", { region: "us-east-1" }), { regions: ["eu-*"] }],
  [
    "unknown",
    "a region that its provider chooses",
    (graph) => graph.add("compute", "gpu", { region: null }),
    { regions: ["eu-*"] },
  ],
  [
    "unknown",
    "nobody knows who serves a model",
    (graph) => graph.add("model", "m", { modelId: "m", provider: null }),
    { providers: ["openai"] },
  ],
];

it.each(cases)("%s: %s", (outcome, _, draw, allowed) => {
  expect(heldOutcome(notAllowed, draw, {}, { allowed })).toBe(outcome);
});

it("says what it is not among", () => {
  const draw: Draw = (graph) => graph.add("vector-store", "kb");
  const { changes } = heldBy(notAllowed, draw, {}, { allowed: { dataStores: ["docs"] } });
  expect(changes[0]?.says).toBe("Vector store kb is not among the data stores that are allowed.");
});
