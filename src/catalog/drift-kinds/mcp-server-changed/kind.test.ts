import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { mcpServerChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "a new server",
    () => null,
    (graph) => graph.add("mcp-server", "files", { role: "configured", package: "pkg:npm/files", pinned: false }),
  ],
  [
    "hit",
    "another package",
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/files@1.0.0", pinned: true }),
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/fi1es@1.0.0", pinned: true }),
  ],
  [
    "hit",
    "no longer pinned",
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/files", pinned: true }),
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/files", pinned: false }),
  ],
  [
    "hit",
    "another argument",
    (graph) => graph.add("mcp-server", "files", { arguments: ["--root", "src"] }),
    (graph) => graph.add("mcp-server", "files", { arguments: ["--root", "/"] }),
  ],
  [
    "miss",
    "the same program",
    (graph) => graph.add("mcp-server", "files", { arguments: ["--root", "src"], client: "cursor" }),
    (graph) => graph.add("mcp-server", "files", { arguments: ["--root", "src"], client: "vscode" }),
  ],
  [
    "miss",
    "variables in another order",
    (graph) => graph.add("mcp-server", "files", { environment: ["A", "B"] }),
    (graph) => graph.add("mcp-server", "files", { environment: ["B", "A"] }),
  ],
  [
    "unknown",
    "its address is put together at run time",
    (graph) => graph.add("mcp-server", "files", { url: "https://a.example" }),
    (graph) =>
      graph.add("mcp-server", "files", {}, { gaps: { url: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(mcpServerChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    mcpServerChanged,
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/files", pinned: true }),
    (graph) => graph.add("mcp-server", "files", { package: "pkg:npm/files", pinned: false }),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "MCP server files is no longer pinned to a version: whoever publishes the next one decides what runs.",
  );
});
