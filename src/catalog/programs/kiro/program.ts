import { defineProgram } from "../../../domain/program.ts";

export const kiro = defineProgram({
  id: "kiro",
  title: "Kiro",
  category: "editor",
  client: "kiro",
  places: [
    { path: ".kiro/" },
    { path: ".kiro/settings/mcp.json" },
    { path: ".kiro/steering/*.md" },
    { path: ".kiro/agents/*.json" },
  ],
  source: "Kiro documentation, MCP configuration",
});
