import { defineProgram } from "../../../domain/program.ts";

export const kiloCode = defineProgram({
  id: "kilo-code",
  title: "Kilo Code",
  category: "coding-agent",
  client: "kilo-code",
  places: [
    { path: "{config}/Code/User/globalStorage/kilocode.kilo-code/settings/mcp_settings.json" },
    { path: ".kilocode/" },
  ],
  source: "Kilo Code documentation, MCP",
});
