import { defineProgram } from "../../../domain/program.ts";

export const junie = defineProgram({
  id: "junie",
  title: "JetBrains Junie",
  category: "coding-agent",
  client: "junie",
  places: [{ path: ".junie/" }, { path: ".junie/mcp/mcp.json" }],
  source: "Junie documentation, Model Context Protocol",
});
