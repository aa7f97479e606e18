import { defineProgram } from "../../../domain/program.ts";

export const amazonQ = defineProgram({
  id: "amazon-q",
  title: "Amazon Q Developer",
  category: "coding-agent",
  client: "amazon-q",
  places: [
    { path: ".aws/amazonq/" },
    { path: ".aws/amazonq/mcp.json" },
    { path: ".aws/amazonq/default.json" },
    { path: ".aws/amazonq/cli-agents/*.json" },
  ],
  source: "Amazon Q Developer user guide, MCP configuration",
});
