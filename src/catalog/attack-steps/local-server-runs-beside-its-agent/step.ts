import type { Asset } from "../../../domain/asset-graph.ts";
import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

/** Of a configuration that may be there to be copied nobody knows whether anything is started by it. */
const isStarted = (server: Asset<"mcp-server">): boolean =>
  !server.speaksOf("projectScoped") || [true, false].includes(server.read("projectScoped"));

const isLocal = (server: Asset<"mcp-server">): boolean => server.read("transport") === "stdio" && isStarted(server);

export const localServerRunsBesideItsAgent = defineAttackStep<"agent">({
  id: "local-server-runs-beside-its-agent",
  title: "A server that an agent starts runs on the agent's machine",
  techniques: ["AML.T0112.000", "MCP04:2025", "ASI04"],
  on: ["agent"],
  needs: [pointedAt("mcp-server", "uses", "execute", isLocal)],
  gains: "execute",
  difficulty: 1,
  because: "it is a program that the agent's host starts",
  says: (agent, server) => `${server.name} runs on the machine of ${agent.name}, as its user`,
  cutBy: ["AC-AGT-10", "AC-AGT-07"],
  fix: (agent, server) => `Start ${server.name} in a container, not as the user of ${agent.name}.`,
});
