import { defineProgram } from "../../../domain/program.ts";

export const windsurf = defineProgram({
  id: "windsurf",
  title: "Windsurf",
  category: "editor",
  client: "windsurf",
  places: [
    { path: ".codeium/windsurf/" },
    { path: ".codeium/windsurf/mcp_config.json" },
    { path: ".codeium/windsurf/memories/global_rules.md" },
  ],
  source: "Windsurf documentation, Cascade MCP",
});
