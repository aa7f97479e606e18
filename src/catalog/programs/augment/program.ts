import { defineProgram } from "../../../domain/program.ts";

export const augment = defineProgram({
  id: "augment",
  title: "Augment Code",
  category: "coding-agent",
  client: "augment",
  places: [{ path: ".augment/" }, { path: ".augment/settings.json" }, { path: ".augment/rules/*.md" }],
  source: "Augment documentation, Setup Model Context Protocol servers",
});
