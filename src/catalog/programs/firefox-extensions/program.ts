import { defineProgram } from "../../../domain/program.ts";

export const firefoxExtensions = defineProgram({
  id: "firefox-extensions",
  title: "Extensions of Firefox",
  category: "browser",
  places: [
    { path: ".mozilla/firefox/*/extensions.json", on: ["linux"] },
    { path: "Library/Application Support/Firefox/Profiles/*/extensions.json", on: ["darwin"] },
    { path: "AppData/Roaming/Mozilla/Firefox/Profiles/*/extensions.json", on: ["win32"] },
  ],
  source: "Firefox source documentation, Add-on manager",
});
