import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

const WIDE = new Set(["whole-disk", "container-socket", "privileged-container", "runs-as-root"]);

export const mcpServerReachesWholeDisk = defineRule<"mcp-server">({
  id: "mcp-server-reaches-whole-disk",
  title: "An MCP server reaches the whole machine",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-AGT-01", "AC-AGT-10"],
  techniques: ["MCP02:2025", "ASI02", "LLM06:2025"],
  why: "The agent can then read keys, browser profiles and other projects, and change start-up files, whenever a text it reads makes it ask. A home folder holds the same secrets as the whole disk; the container engine's socket and sudo give the machine itself.",
  fix: "Give the server the project's folder only, read-only where it needs no more. Run it in a container without the engine's socket, and as an ordinary user.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    return failEach(
      server
        .read("commandSignals")
        .filter((signal) => WIDE.has(signal.id))
        .map((signal) => ({
          message: `${server.name} ${signal.message}`,
          subject: signal.id,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
