import { defineProgram } from "../../../domain/program.ts";

export const chromiumExtensions = defineProgram({
  id: "chromium-extensions",
  title: "Extensions of Chromium browsers",
  category: "browser",
  places: [
    { path: "{browser}/*/Extensions/*/*/manifest.json" },
    { path: "{browser}/*/Extensions/*/*/_locales/en/messages.json" },
  ],
  source: "Chrome for Developers, Manifest file format",
});
