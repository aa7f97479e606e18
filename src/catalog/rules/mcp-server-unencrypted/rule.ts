import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const mcpServerUnencrypted = defineRule<"mcp-server">({
  id: "mcp-server-unencrypted",
  title: "An MCP server is reached without encryption",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-AGT-09"],
  techniques: ["MCP07:2025", "LLM02:2025"],
  why: "Whoever is on the way reads the conversation and the tokens, and can change tool definitions and results.",
  fix: "Use https, also inside your network.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here, not contacted");
    const url = server.read("url");
    if (url === null) return notApplicable("started locally");
    return url.startsWith("http:") && !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(`${url}/`)
      ? fail(`${server.name} is contacted at ${url}`)
      : pass();
  },
});
