import { defineProgram } from "../../../domain/program.ts";

export const llamaCpp = defineProgram({
  id: "llama-cpp",
  title: "llama.cpp",
  category: "model-runtime",
  places: [{ path: "{cache}/llama.cpp/" }, { path: "{cache}/llama.cpp/*.gguf" }],
  source: "llama.cpp README, downloaded models",
});
