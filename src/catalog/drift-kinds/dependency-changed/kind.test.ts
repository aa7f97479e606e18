import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { dependencyChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "another version",
    (graph) => graph.add("package", "openai", { version: "1.0.0", requirement: "==1.0.0" }),
    (graph) => graph.add("package", "openai", { version: "2.0.0", requirement: "==2.0.0" }),
  ],
  ["hit", "a new package", () => null, (graph) => graph.add("package", "openai", { version: "1.0.0" })],
  [
    "hit",
    "it comes from somewhere else",
    (graph) => graph.add("package", "openai", { source: "registry" }),
    (graph) => graph.add("package", "openai", { source: "git" }),
  ],
  [
    "hit",
    "a workload runs another image",
    (graph) => graph.add("workload", "w", { image: "a@sha256:1" }),
    (graph) => graph.add("workload", "w", { image: "a:latest" }),
  ],
  [
    "miss",
    "the data knows of another advisory",
    (graph) => graph.add("package", "openai", { version: "1.0.0", advisories: [] }),
    (graph) =>
      graph.add("package", "openai", {
        version: "1.0.0",
        advisories: [{ id: "X", aliases: [], severity: "high", summary: "s", fixed: null }],
      }),
  ],
  [
    "unknown",
    "the version could not be read",
    (graph) => graph.add("package", "openai", { version: "1.0.0", requirement: "*" }),
    (graph) =>
      graph.add(
        "package",
        "openai",
        { requirement: "*" },
        { gaps: { version: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(dependencyChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    dependencyChanged,
    (graph) => graph.add("package", "openai", { version: "1.0.0", pinned: true }),
    (graph) => graph.add("package", "openai", { version: "2.0.0", pinned: true }),
  );
  expect(changes.map(({ says }) => says)).toContain("Package openai was 1.0.0 and is now 2.0.0.");
});
