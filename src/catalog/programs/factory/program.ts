import { defineProgram } from "../../../domain/program.ts";

export const factory = defineProgram({
  id: "factory",
  title: "Factory Droid",
  category: "coding-agent",
  client: "factory",
  places: [{ path: ".factory/" }, { path: ".factory/mcp.json" }, { path: ".factory/droids/*.md" }],
  source: "Factory documentation, Model Context Protocol",
});
