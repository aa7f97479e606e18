import { defineProgram } from "../../../domain/program.ts";

export const antigravity = defineProgram({
  id: "antigravity",
  title: "Google Antigravity",
  category: "editor",
  client: "antigravity",
  places: [{ path: ".gemini/antigravity/" }, { path: ".gemini/antigravity/mcp_config.json" }],
  source: "Google Antigravity documentation, MCP",
});
