import { defineProgram } from "../../../domain/program.ts";

export const lmStudio = defineProgram({
  id: "lm-studio",
  title: "LM Studio",
  category: "model-runtime",
  client: "lm-studio",
  places: [
    { path: ".lmstudio/" },
    { path: ".lmstudio/mcp.json" },
    { path: ".lmstudio/models/*/*/*.gguf" },
    { path: ".lmstudio/models/*/*/*.safetensors" },
    { path: ".cache/lm-studio/models/*/*/*.gguf" },
  ],
  source: "LM Studio documentation, Import models and MCP",
});
