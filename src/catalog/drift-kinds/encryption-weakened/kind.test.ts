import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { encryptionWeakened } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "its owner's key is gone",
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "customer" }),
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "provider" }),
  ],
  [
    "hit",
    "an older TLS is accepted",
    (graph) => graph.add("endpoint", "chat", { minimumTls: "1.2" }),
    (graph) => graph.add("endpoint", "chat", { minimumTls: "1.0" }),
  ],
  [
    "miss",
    "the same key",
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "customer", instances: 1 }),
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "customer", instances: 3 }),
  ],
  [
    "unknown",
    "the key is a variable",
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "customer" }),
    (graph) =>
      graph.add(
        "endpoint",
        "chat",
        {},
        { gaps: { encryptionKey: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(encryptionWeakened, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    encryptionWeakened,
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "customer" }),
    (graph) => graph.add("endpoint", "chat", { encryptionKey: "provider" }),
  );
  expect(changes.map(({ says }) => says)).toContain("Endpoint chat is no longer encrypted with a key of its owner.");
});
