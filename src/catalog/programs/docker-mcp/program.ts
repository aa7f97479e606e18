import { defineProgram } from "../../../domain/program.ts";

export const dockerMcp = defineProgram({
  id: "docker-mcp",
  title: "Docker MCP Toolkit",
  category: "coding-agent",
  client: "docker-mcp",
  places: [{ path: ".docker/mcp/*.yaml" }, { path: ".docker/mcp/catalogs/*.yaml" }],
  source: "Docker documentation, MCP Toolkit",
});
