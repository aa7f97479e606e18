import { defineAttackStep } from "../../../domain/attack-step.ts";

const FETCHING = new Set(["fetch-and-run", "runs-remote-script", "fetches-inline"]);

export const serverCommandFetchesCode = defineAttackStep<"mcp-server">({
  id: "server-command-fetches-code",
  title: "The command that starts a server fetches code from an address",
  techniques: ["AML.T0011.002", "MCP05:2025", "ASI04"],
  on: ["mcp-server"],
  needs: [],
  entry: "registry",
  when: (server) =>
    server.read("role") === "configured" && server.read("commandSignals").some(({ id }) => FETCHING.has(id)),
  gains: "execute",
  shownBy: "commandSignals",
  difficulty: 2,
  because: "whoever controls the address that day chooses what runs",
  says: (server) => `the command that starts ${server.name} runs what an address serves that day`,
  cutBy: ["AC-AGT-07", "AC-SUP-03"],
  fix: (server) => `Start ${server.name} from a registry package with an exact version or from a file of the project.`,
});
