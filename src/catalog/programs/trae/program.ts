import { defineProgram } from "../../../domain/program.ts";

export const trae = defineProgram({
  id: "trae",
  title: "Trae",
  category: "editor",
  client: "trae",
  places: [{ path: "{config}/Trae/User/mcp.json" }, { path: ".trae/" }],
  source: "Trae documentation, Model Context Protocol",
});
