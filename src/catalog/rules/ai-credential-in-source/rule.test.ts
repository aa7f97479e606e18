import { expect, it } from "vitest";
import { type GraphBuilder, someEvidence, verdictOf } from "../../../testing/build-graph.ts";
import { aiCredentialInSource } from "./rule.ts";

const key = { exposure: "literal", placeholder: false, format: "project key", service: "openai" } as const;
const at = (path: string) => ({ evidence: [{ ...someEvidence, path }] });

it.each([
  ["fail", "a key in code", (graph: GraphBuilder) => graph.add("credential", "K", key, at("src/a.py"))],
  [
    "pass",
    "a key in the configuration of an agent",
    (graph: GraphBuilder) => graph.add("credential", "K", key, at(".mcp.json")),
  ],
  [
    "not-applicable",
    "a placeholder",
    (graph: GraphBuilder) => graph.add("credential", "K", { ...key, placeholder: true }),
  ],
  ["not-applicable", "a reference", (graph: GraphBuilder) => graph.add("credential", "K", { exposure: "reference" })],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("credential", "K", {})],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiCredentialInSource, draw).outcome).toBe(outcome);
});

it("points at the places outside agent configuration only", () => {
  const evidence = [".mcp.json", "src/a.py"].map((path) => ({ ...someEvidence, path }));
  expect(verdictOf(aiCredentialInSource, (graph) => graph.add("credential", "K", key, { evidence }))).toMatchObject({
    issues: [{ message: "the project key of openai is written out", evidence: [{ path: "src/a.py" }] }],
  });
});
