import { defineProgram } from "../../../domain/program.ts";

export const openaiCodex = defineProgram({
  id: "openai-codex",
  title: "OpenAI Codex",
  category: "coding-agent",
  client: "openai-codex",
  places: [
    { path: ".codex/" },
    { path: ".codex/config.toml" },
    { path: ".codex/AGENTS.md" },
    { path: ".codex/prompts/*.md" },
    { path: ".codex/skills/*/SKILL.md" },
  ],
  source: "Codex documentation, Config",
});
