import { defineProgram } from "../../../domain/program.ts";

export const visualStudio = defineProgram({
  id: "visual-studio",
  title: "Visual Studio",
  category: "editor",
  client: "visual-studio",
  places: [{ path: ".mcp.json", on: ["win32"] }],
  source: "Visual Studio documentation, MCP servers",
});
