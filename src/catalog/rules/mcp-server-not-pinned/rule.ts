import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";
import { packageWords } from "../shared/package-words.ts";

export const mcpServerNotPinned = defineRule<"mcp-server">({
  id: "mcp-server-not-pinned",
  title: "An MCP server is started from a package without a fixed version",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "medium",
  controls: ["AC-AGT-06", "AC-SUP-03"],
  techniques: ["MCP04:2025", "AML.T0109", "ASI04"],
  why: "Every start fetches whatever the registry serves that day. A taken-over package runs with the rights of whoever opened the project, and a changed tool description reaches the agent unseen.",
  fix: "Name an exact version (`name@1.2.3`, `name==1.2.3`), a commit for git, or a digest for an image: a tag can be moved. Read what changes before raising it.",
  references: ["Model Context Protocol specification, Security Best Practices: Local MCP Server Compromise"],
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    const started = server.read("package");
    if (started === null) return notApplicable("not started from a package");
    return server.read("pinned") === false
      ? fail(`${server.name} starts ${packageWords(started)} in whatever version is newest`)
      : pass();
  },
});
