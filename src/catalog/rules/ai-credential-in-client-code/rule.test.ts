import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiCredentialInClientCode } from "./rule.ts";

it.each([
  [
    "fail",
    "public",
    (graph: GraphBuilder) =>
      graph.add("credential", "K", { exposure: "literal", placeholder: false, clientSide: true, service: "openai" }),
  ],
  [
    "pass",
    "server",
    (graph: GraphBuilder) =>
      graph.add("credential", "K", { exposure: "literal", placeholder: false, clientSide: false }),
  ],
  [
    "not-applicable",
    "a placeholder",
    (graph: GraphBuilder) => graph.add("credential", "K", { exposure: "literal", placeholder: true }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("credential", "K", {})],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiCredentialInClientCode, draw).outcome).toBe(outcome);
});
