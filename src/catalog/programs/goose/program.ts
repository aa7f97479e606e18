import { defineProgram } from "../../../domain/program.ts";

export const goose = defineProgram({
  id: "goose",
  title: "Goose",
  category: "coding-agent",
  client: "goose",
  places: [
    { path: ".config/goose/config.yaml", on: ["linux", "darwin"] },
    { path: "AppData/Roaming/Block/goose/config/config.yaml", on: ["win32"] },
  ],
  source: "Goose documentation, Config files",
});
