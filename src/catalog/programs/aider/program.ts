import { defineProgram } from "../../../domain/program.ts";

export const aider = defineProgram({
  id: "aider",
  title: "Aider",
  category: "coding-agent",
  client: "aider",
  places: [{ path: ".aider.conf.yml" }, { path: ".aider/" }],
  source: "Aider documentation, YAML config file",
});
