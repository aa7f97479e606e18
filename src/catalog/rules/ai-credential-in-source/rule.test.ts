import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiCredentialInSource } from "./rule.ts";

it.each([
  [
    "fail",
    "a key",
    (graph: GraphBuilder) =>
      graph.add("credential", "K", { exposure: "literal", placeholder: false, format: "API key", service: "openai" }),
  ],
  [
    "not-applicable",
    "a placeholder",
    (graph: GraphBuilder) => graph.add("credential", "K", { exposure: "literal", placeholder: true }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("credential", "K", {})],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiCredentialInSource, draw).outcome).toBe(outcome);
});
