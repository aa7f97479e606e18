import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { networkExposed } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "it accepts connections from the internet",
    (graph) => graph.add("endpoint", "chat", { publicAccess: false }),
    (graph) => graph.add("endpoint", "chat", { publicAccess: true }),
  ],
  [
    "hit",
    "callers are no longer asked who they are",
    (graph) => graph.add("endpoint", "chat", { authentication: "identity" }),
    (graph) => graph.add("endpoint", "chat", { authentication: "none" }),
  ],
  [
    "hit",
    "a server listens everywhere",
    (graph) => graph.add("mcp-server", "s", { listensOn: "127.0.0.1" }),
    (graph) => graph.add("mcp-server", "s", { listensOn: "0.0.0.0" }),
  ],
  [
    "miss",
    "as public as before",
    (graph) => graph.add("endpoint", "chat", { publicAccess: true, instances: 1 }),
    (graph) => graph.add("endpoint", "chat", { publicAccess: true, instances: 2 }),
  ],
  [
    "unknown",
    "a network is attached at run time",
    (graph) => graph.add("endpoint", "chat", { privateNetwork: true }),
    (graph) =>
      graph.add(
        "endpoint",
        "chat",
        {},
        { gaps: { privateNetwork: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
  [
    "unknown",
    "nobody read it before",
    (graph) => graph.add("endpoint", "chat", {}),
    (graph) => graph.add("endpoint", "chat", { publicAccess: true }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(networkExposed, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    networkExposed,
    (graph) => graph.add("endpoint", "chat", { publicAccess: false }),
    (graph) => graph.add("endpoint", "chat", { publicAccess: true }),
  );
  expect(changes.map(({ says }) => says)).toContain("Endpoint chat now accepts connections from the internet.");
});
