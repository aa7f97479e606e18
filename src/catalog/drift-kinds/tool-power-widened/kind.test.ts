import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { toolPowerWidened } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "it runs commands",
    (graph) => graph.add("tool", "run", { capabilities: ["reads-files"], codeSignals: [] }),
    (graph) => graph.add("tool", "run", { capabilities: ["reads-files", "runs-commands"], codeSignals: [] }),
  ],
  [
    "hit",
    "nobody is asked any more",
    (graph) => graph.add("tool", "run", { requiresApproval: true }),
    (graph) => graph.add("tool", "run", { requiresApproval: null }),
  ],
  [
    "miss",
    "the same in another order",
    (graph) => graph.add("tool", "run", { capabilities: ["reads-files", "runs-commands"], codeSignals: [] }),
    (graph) => graph.add("tool", "run", { capabilities: ["runs-commands", "reads-files"], codeSignals: [] }),
  ],
  [
    "unknown",
    "its body was read in part before",
    (graph) =>
      graph.add(
        "tool",
        "run",
        { capabilities: [] },
        { gaps: { furtherCapabilities: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
    (graph) => graph.add("tool", "run", { capabilities: ["moves-money"] }),
  ],
  [
    "unknown",
    "its body is not read any more",
    (graph) => graph.add("tool", "run", { capabilities: ["reads-files"], codeSignals: [] }),
    (graph) =>
      graph.add(
        "tool",
        "run",
        { codeSignals: [] },
        { gaps: { capabilities: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(toolPowerWidened, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    toolPowerWidened,
    (graph) => graph.add("tool", "run", { capabilities: [], codeSignals: [] }),
    (graph) => graph.add("tool", "run", { capabilities: ["runs-commands"], codeSignals: [] }),
  );
  expect(changes.map(({ says }) => says)).toContain("Tool run now runs commands.");
});
