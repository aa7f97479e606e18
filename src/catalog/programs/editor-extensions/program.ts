import { defineProgram } from "../../../domain/program.ts";

export const editorExtensions = defineProgram({
  id: "editor-extensions",
  title: "Extensions of VS Code and its family",
  category: "editor",
  places: [{ path: "{extensions}/*/package.json" }],
  source: "Visual Studio Code documentation, Extension manifest",
});
