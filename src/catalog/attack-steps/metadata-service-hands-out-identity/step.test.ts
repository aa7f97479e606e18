import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { metadataServiceHandsOutIdentity } from "./step.ts";

it.each([
  [
    "hit",
    "it answers anything",
    (graph: GraphBuilder) =>
      graph.add("compute", "held", { metadataService: "any" }).link("runs-as", graph.add("identity", "i")),
  ],
  [
    "miss",
    "it wants a session",
    (graph: GraphBuilder) =>
      graph.add("compute", "held", { metadataService: "session" }).link("runs-as", graph.add("identity", "i")),
  ],
  [
    "unknown",
    "its setting is chosen at run time",
    (graph: GraphBuilder) =>
      graph
        .add("compute", "held", {}, { gaps: { metadataService: { reason: "dynamic", detail: "chosen at run time" } } })
        .link("runs-as", graph.add("identity", "i")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(metadataServiceHandsOutIdentity, draw)).toBe(outcome);
});
