import { defineProgram } from "../../../domain/program.ts";

export const cline = defineProgram({
  id: "cline",
  title: "Cline",
  category: "coding-agent",
  client: "cline",
  places: [
    { path: "{config}/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json" },
    { path: "{config}/Cursor/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json" },
    { path: "{config}/Windsurf/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json" },
    { path: ".cline/data/settings/cline_mcp_settings.json" },
  ],
  source: "Cline documentation, MCP servers",
});
