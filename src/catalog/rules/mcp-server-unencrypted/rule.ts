import { defineRule } from "../../../domain/rule.ts";
import { failEach, type Issue, notApplicable } from "../../../domain/verdict.ts";

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?]|$)/i;

export const mcpServerUnencrypted = defineRule<"mcp-server">({
  id: "mcp-server-unencrypted",
  title: "An MCP server is reached without encryption",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-AGT-09"],
  techniques: ["MCP07:2025", "LLM02:2025"],
  why: "Whoever is on the way reads the conversation and the tokens, and can change tool definitions and results. The same holds where the check of certificates is switched off.",
  fix: "Use https, also inside your network. Give the client your own certificate authority (`NODE_EXTRA_CA_CERTS`) instead of switching the check off.",
  references: ["Model Context Protocol specification, Authorization: Communication Security"],
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here, not contacted");
    const url = server.read("url");
    const unchecked = server.read("commandSignals").find((signal) => signal.id === "tls-check-off");
    if (url === null && unchecked === undefined) return notApplicable("started locally");
    const issues: Issue[] = [];
    if (url !== null && server.read("encrypted") === false && !LOOPBACK.test(url))
      issues.push({ message: `${server.name} is contacted at ${url}`, subject: "address" });
    if (unchecked !== undefined)
      issues.push({
        message: `${server.name} ${unchecked.message}`,
        subject: unchecked.id,
        evidence: unchecked.evidence && [unchecked.evidence],
      });
    return failEach(issues);
  },
});
