import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const mcpServerConfigHoldsSecret = defineRule<"mcp-server">({
  id: "mcp-server-config-holds-secret",
  title: "The configuration of an MCP server holds a secret",
  area: "secrets",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-IAM-03", "AC-AGT-03"],
  techniques: ["MCP01:2025", "AML.T0083"],
  why: "A secret in a configuration file is read by every program and agent that opens the project, and stays in the history of the repository.",
  fix: "Revoke it first, then refer to an environment variable or a prompted input (`env:NAME` or `input:name` in most clients) or to a secret store. Taking it out of the file does not take it out of the history.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    return failEach(
      server
        .read("literalSecrets")
        .map((name) => ({ message: `${server.name}: ${name} is written out`, subject: name })),
    );
  },
});
