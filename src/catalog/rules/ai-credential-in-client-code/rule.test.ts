import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiCredentialInClientCode } from "./rule.ts";

const key = { exposure: "literal", placeholder: false, clientSide: true, format: "API key", service: "groq" } as const;

it.each([
  ["fail", "a key in a public file", (graph: GraphBuilder) => graph.add("credential", "K", key)],
  [
    "fail",
    "a public variable that is read",
    (graph: GraphBuilder) => graph.add("credential", "K", { exposure: "reference", clientSide: true }),
  ],
  ["pass", "a key on the server", (graph: GraphBuilder) => graph.add("credential", "K", { ...key, clientSide: false })],
  [
    "pass",
    "a placeholder in a public file",
    (graph: GraphBuilder) => graph.add("credential", "K", { ...key, placeholder: true }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("credential", "K", {})],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiCredentialInClientCode, draw).outcome).toBe(outcome);
});
