import { defineProgram } from "../../../domain/program.ts";

export const geminiCli = defineProgram({
  id: "gemini-cli",
  title: "Gemini CLI",
  category: "coding-agent",
  client: "gemini-cli",
  places: [
    { path: ".gemini/settings.json" },
    { path: ".gemini/GEMINI.md" },
    { path: ".gemini/commands/*.toml" },
    { path: ".gemini/extensions/*/gemini-extension.json" },
  ],
  source: "Gemini CLI documentation, Configuration",
});
