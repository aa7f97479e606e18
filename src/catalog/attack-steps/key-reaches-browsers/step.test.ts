import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { keyReachesBrowsers } from "./step.ts";

it.each([
  [
    "hit",
    "in a bundle",
    (graph: GraphBuilder) => graph.add("credential", "k", { clientSide: true, placeholder: false }),
  ],
  [
    "miss",
    "on the server",
    (graph: GraphBuilder) => graph.add("credential", "k", { clientSide: false, placeholder: false }),
  ],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("credential", "k")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(keyReachesBrowsers, draw)).toBe(outcome);
});
