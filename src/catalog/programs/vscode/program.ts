import { defineProgram } from "../../../domain/program.ts";

export const vscode = defineProgram({
  id: "vscode",
  title: "Visual Studio Code",
  category: "editor",
  client: "vscode",
  places: [
    { path: "{config}/Code/User/mcp.json" },
    { path: "{config}/Code/User/settings.json" },
    { path: "{config}/Code/User/profiles/*/mcp.json" },
    { path: "{config}/Code - Insiders/User/mcp.json" },
    { path: "{config}/Code - Insiders/User/settings.json" },
    { path: "{config}/VSCodium/User/mcp.json" },
    { path: "{config}/VSCodium/User/settings.json" },
    { path: "{config}/Code/User/prompts/*.md" },
  ],
  source: "Visual Studio Code documentation, MCP servers",
});
