import { defineProgram } from "../../../domain/program.ts";

export const claudeDesktop = defineProgram({
  id: "claude-desktop",
  title: "Claude Desktop",
  category: "assistant",
  client: "claude-desktop",
  places: [
    { path: "{config}/Claude/" },
    { path: "{config}/Claude/claude_desktop_config.json" },
    { path: "{config}/Claude/Claude Extensions/*/manifest.json" },
  ],
  source: "Model Context Protocol documentation, Connect to local servers",
});
