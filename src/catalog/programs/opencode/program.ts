import { defineProgram } from "../../../domain/program.ts";

export const opencode = defineProgram({
  id: "opencode",
  title: "opencode",
  category: "coding-agent",
  client: "opencode",
  places: [
    { path: ".config/opencode/opencode.json" },
    { path: ".config/opencode/opencode.jsonc" },
    { path: ".config/opencode/AGENTS.md" },
  ],
  source: "opencode documentation, Config",
});
