import { defineProgram } from "../../../domain/program.ts";

export const rooCode = defineProgram({
  id: "roo-code",
  title: "Roo Code",
  category: "coding-agent",
  client: "roo-code",
  places: [
    { path: "{config}/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json" },
    { path: "{config}/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/cline_mcp_settings.json" },
    { path: "{config}/Cursor/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json" },
    { path: ".roo/rules/*.md" },
  ],
  source: "Roo Code documentation, Using MCP in Roo Code",
});
