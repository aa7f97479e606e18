import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

const REMOTE = new Set([
  "fetch-and-run",
  "runs-remote-script",
  "decodes-payload",
  "fetches-inline",
  "sends-secrets",
  "reverse-shell",
  "persists",
]);

export const mcpServerRunsRemoteCode = defineRule<"mcp-server">({
  id: "mcp-server-runs-remote-code",
  title: "The command that starts an MCP server fetches or unpacks code",
  area: "mcp",
  appliesTo: "mcp-server",
  severity: "high",
  controls: ["AC-AGT-07", "AC-SUP-03"],
  techniques: ["MCP05:2025", "MCP04:2025", "AML.T0011.002", "ASI05"],
  why: "The command runs on the machine of everyone who opens the project, before any tool is called and often without a question. What it fetches is chosen by whoever controls the address that day, and no review of the repository sees it.",
  fix: "Start the server from a registry package with an exact version, or from a file in this repository. Where only git offers it, name a full commit. If you did not write the command, treat machines that opened the project as compromised.",
  check: (server) => {
    if (server.read("role") === "implemented") return notApplicable("implemented here");
    const signals = server.read("commandSignals").filter((signal) => REMOTE.has(signal.id));
    const pinnedCommit = server.read("pinned") === true;
    return failEach(
      signals
        .filter((signal) => !(signal.id === "runs-remote-script" && pinnedCommit))
        .map((signal) => ({
          message: `The command of ${server.name} ${signal.message}`,
          subject: signal.id,
          evidence: signal.evidence && [signal.evidence],
        })),
    );
  },
});
