import { defineProgram } from "../../../domain/program.ts";

export const githubCopilot = defineProgram({
  id: "github-copilot",
  title: "GitHub Copilot for JetBrains and Xcode",
  category: "coding-agent",
  client: "github-copilot",
  places: [
    { path: ".config/github-copilot/intellij/mcp.json", on: ["linux", "darwin"] },
    { path: ".config/github-copilot/xcode/mcp.json", on: ["darwin"] },
    { path: "AppData/Local/github-copilot/intellij/mcp.json", on: ["win32"] },
  ],
  source: "GitHub documentation, Extending Copilot Chat with MCP",
});
