import { defineProgram } from "../../../domain/program.ts";

export const warp = defineProgram({
  id: "warp",
  title: "Warp",
  category: "coding-agent",
  client: "warp",
  places: [
    { path: ".warp/" },
    { path: ".local/state/warp-terminal/", on: ["linux"] },
    { path: "Library/Application Support/dev.warp.Warp-Stable/", on: ["darwin"] },
  ],
  source: "Warp documentation, File locations",
});
