import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

const LOOPBACK = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|host\.docker\.internal)(?=[:/?]|$)/i;

export const mcpServerWithoutAuthentication = defineRule<"mcp-server">({
  id: "mcp-server-without-authentication",
  title: "A remote MCP server is used without authentication",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "medium",
  controls: ["AC-AGT-08"],
  techniques: ["MCP07:2025", "ASI03"],
  why: "A server that asks nobody who they are serves everyone who finds it: its tools, and the data behind them. Over plain http even OAuth is out of reach, because the protocol demands https for it.",
  fix: "Put the server behind OAuth 2.1 as the MCP specification describes, or at least a token in a header that the client takes from its environment. A server for one person belongs on stdio or on the loopback address.",
  references: ["Model Context Protocol specification, Authorization"],
  check: (server) => {
    if (server.read("role") === "implemented" && server.read("transport") === "stdio")
      return notApplicable("speaks over stdio");
    const url = server.read("url");
    if (url === null) return notApplicable("not contacted over a network");
    if (LOOPBACK.test(url)) return notApplicable("on this machine");
    return server.read("authentication") === "none" ? fail(`${server.name} at ${url} asks for no credential`) : pass();
  },
});
