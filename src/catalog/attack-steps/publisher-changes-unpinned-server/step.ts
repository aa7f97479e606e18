import { defineAttackStep } from "../../../domain/attack-step.ts";

export const publisherChangesUnpinnedServer = defineAttackStep<"mcp-server">({
  id: "publisher-changes-unpinned-server",
  title: "A server that is started without a fixed version changes under its users",
  techniques: ["AML.T0109", "AML.T0010.005", "MCP04:2025", "ASI04"],
  on: ["mcp-server"],
  needs: [],
  entry: "registry",
  when: (server) => server.read("role") === "configured" && server.read("enabled") && server.read("pinned") === false,
  gains: "execute",
  difficulty: 3,
  because: "its publisher, or whoever takes the account over, ships a new version; it has happened to real servers",
  says: (server) => `the next release of ${server.name} runs where it is started, whoever publishes it`,
  cutBy: ["AC-AGT-06", "AC-SUP-03"],
  fix: (server) => `Start ${server.name} by an exact version and approve each new one.`,
});
