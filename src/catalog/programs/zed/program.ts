import { defineProgram } from "../../../domain/program.ts";

export const zed = defineProgram({
  id: "zed",
  title: "Zed",
  category: "editor",
  client: "zed",
  places: [
    { path: ".config/zed/settings.json", on: ["linux", "darwin"] },
    { path: "AppData/Roaming/Zed/settings.json", on: ["win32"] },
  ],
  source: "Zed documentation, Configuring Zed",
});
