import { defineProgram } from "../../../domain/program.ts";

export const amp = defineProgram({
  id: "amp",
  title: "Amp",
  category: "coding-agent",
  client: "amp",
  places: [
    { path: ".config/amp/settings.json" },
    { path: "AppData/Roaming/amp/settings.json", on: ["win32"] },
    { path: ".config/amp/AGENTS.md" },
  ],
  source: "Amp owner manual, Configuration",
});
