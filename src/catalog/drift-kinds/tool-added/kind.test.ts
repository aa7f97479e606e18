import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { toolAdded } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "an agent may call one more",
    (graph) => graph.add("agent", "desk", {}),
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  ],
  [
    "hit",
    "a server offers one less",
    (graph) =>
      graph
        .add("mcp-server", "s", {})
        .link("exposes", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
    (graph) => graph.add("mcp-server", "s", {}),
  ],
  [
    "miss",
    "the same tools in another order",
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 1 })
        .link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] }), graph.add("tool", "b", {})),
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 2 })
        .link("uses", graph.add("tool", "b", {}), graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  ],
  [
    "hit",
    "a tool that nobody is seen to hold",
    () => null,
    (graph) => graph.add("tool", "send_mail", { capabilities: ["sends-outside"] }),
  ],
  [
    "miss",
    "the tool was there before, and its body changed",
    (graph) => [graph.add("agent", "desk"), graph.add("tool", "send_mail", { capabilities: [] })],
    (graph) => [graph.add("agent", "desk"), graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })],
  ],
  [
    "unknown",
    "its tools are put together at run time",
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
    (graph) => [
      graph.add("agent", "desk", {}).incomplete("uses"),
      graph.add("tool", "send_mail", { capabilities: ["sends-outside"] }),
    ],
  ],
  [
    "unknown",
    "its tools were put together at run time",
    (graph) => [
      graph.add("agent", "desk", {}).incomplete("uses"),
      graph.add("tool", "send_mail", { capabilities: ["sends-outside"] }),
    ],
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(toolAdded, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    toolAdded,
    (graph) => graph.add("agent", "desk", {}),
    (graph) =>
      graph.add("agent", "desk", {}).link("uses", graph.add("tool", "send_mail", { capabilities: ["sends-outside"] })),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "Agent desk may now call tool send_mail, which sends data outside.",
  );
});
