import { defineProgram } from "../../../domain/program.ts";

export const cursor = defineProgram({
  id: "cursor",
  title: "Cursor",
  category: "editor",
  client: "cursor",
  places: [
    { path: ".cursor/" },
    { path: ".cursor/mcp.json" },
    { path: ".cursor/cli-config.json" },
    { path: ".cursor/hooks.json" },
    { path: ".cursor/permissions.json" },
    { path: ".cursor/agents/*.md" },
    { path: ".cursor/commands/*.md" },
  ],
  source: "Cursor documentation, Model Context Protocol",
});
