import { defineProgram } from "../../../domain/program.ts";

export const _continue = defineProgram({
  id: "continue",
  title: "Continue",
  category: "coding-agent",
  client: "continue",
  places: [
    { path: ".continue/" },
    { path: ".continue/config.yaml" },
    { path: ".continue/config.json" },
    { path: ".continue/mcpServers/*" },
    { path: ".continue/rules/*.md" },
  ],
  source: "Continue documentation, config.yaml reference",
});
