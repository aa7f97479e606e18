import { defineProgram } from "../../../domain/program.ts";

export const copilotCli = defineProgram({
  id: "copilot-cli",
  title: "GitHub Copilot CLI",
  category: "coding-agent",
  client: "copilot-cli",
  places: [{ path: ".copilot/" }, { path: ".copilot/mcp-config.json" }],
  source: "GitHub documentation, Copilot CLI",
});
