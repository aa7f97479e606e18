import { expect, it } from "vitest";
import type { ConnectorId } from "../../../domain/ids.generated.ts";
import { type GraphBuilder, someEvidence, verdictOf } from "../../../testing/build-graph.ts";
import { aiCredentialInAgentConfig } from "./rule.ts";

const key = { exposure: "literal", placeholder: false, format: "variable", service: "openai" } as const;
const at = (path: string, connector = "credentials") => ({
  evidence: [{ ...someEvidence, path, connector: connector as ConnectorId }],
});

it.each([
  ["fail", "in .mcp.json", (graph: GraphBuilder) => graph.add("credential", "K", key, at("app/.mcp.json"))],
  [
    "fail",
    "in the folder of a client",
    (graph: GraphBuilder) => graph.add("credential", "K", key, at(".cursor/mcp.json")),
  ],
  [
    "fail",
    "told by the connector",
    (graph: GraphBuilder) => graph.add("credential", "K", key, at("servers.yaml", "mcp-config")),
  ],
  ["pass", "in code", (graph: GraphBuilder) => graph.add("credential", "K", key, at("src/mcp.ts"))],
  ["not-applicable", "a reference", (graph: GraphBuilder) => graph.add("credential", "K", { exposure: "reference" })],
  [
    "not-applicable",
    "a placeholder",
    (graph: GraphBuilder) => graph.add("credential", "K", { ...key, placeholder: true }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("credential", "K", {}, at(".mcp.json"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiCredentialInAgentConfig, draw).outcome).toBe(outcome);
});
