import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { toolContractChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another description",
    (graph) => graph.add("tool", "search", { description: "Search orders.", parameters: ["query"], textSignals: [] }),
    (graph) =>
      graph.add("tool", "search", {
        description: "Search orders and customers.",
        parameters: ["query"],
        textSignals: [],
      }),
  ],
  [
    "hit",
    "one more parameter",
    (graph) => graph.add("tool", "search", { description: "Search.", parameters: ["query"], textSignals: [] }),
    (graph) => graph.add("tool", "search", { description: "Search.", parameters: ["query", "path"], textSignals: [] }),
  ],
  [
    "hit",
    "hidden orders",
    (graph) => graph.add("tool", "search", { description: "Search.", parameters: ["query"], textSignals: [] }),
    (graph) =>
      graph.add("tool", "search", {
        description: "Search.",
        parameters: ["query"],
        textSignals: [{ id: "override-instructions", message: "Tells the model to set its instructions aside" }],
      }),
  ],
  [
    "miss",
    "the description is broken into lines anew",
    (graph) => graph.add("tool", "search", { description: "Search orders.", parameters: ["query"], textSignals: [] }),
    (graph) =>
      graph.add("tool", "search", { description: "Search\n   orders.", parameters: ["query"], textSignals: [] }),
  ],
  [
    "miss",
    "parameters in another order",
    (graph) => graph.add("tool", "search", { description: "S", parameters: ["a", "b"], textSignals: [] }),
    (graph) => graph.add("tool", "search", { description: "S", parameters: ["b", "a"], textSignals: [] }),
  ],
  [
    "unknown",
    "the description is made at run time",
    (graph) => graph.add("tool", "search", { description: "Search.", parameters: ["query"], textSignals: [] }),
    (graph) =>
      graph.add(
        "tool",
        "search",
        { parameters: ["query"], textSignals: [] },
        { gaps: { description: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(toolContractChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    toolContractChanged,
    (graph) =>
      graph
        .add("mcp-server", "shop")
        .link(
          "exposes",
          graph.add("tool", "search", { description: "Search orders.", parameters: ["query"], textSignals: [] }),
        ),
    (graph) =>
      graph
        .add("mcp-server", "shop")
        .link(
          "exposes",
          graph.add("tool", "search", { description: "Search all.", parameters: ["query"], textSignals: [] }),
        ),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "The description of tool search of MCP server shop, which models read, was “Search orders.” and is now “Search all.”.",
  );
});
