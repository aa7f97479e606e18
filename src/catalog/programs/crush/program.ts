import { defineProgram } from "../../../domain/program.ts";

export const crush = defineProgram({
  id: "crush",
  title: "Crush",
  category: "coding-agent",
  client: "crush",
  places: [{ path: ".config/crush/crush.json" }, { path: "AppData/Local/crush/crush.json", on: ["win32"] }],
  source: "Crush README, Configuration",
});
