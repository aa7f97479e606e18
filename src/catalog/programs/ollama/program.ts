import { defineProgram } from "../../../domain/program.ts";

export const ollama = defineProgram({
  id: "ollama",
  title: "Ollama",
  category: "model-runtime",
  places: [{ path: ".ollama/" }, { path: ".ollama/models/manifests/*/*/*/*" }],
  source: "Ollama documentation, FAQ: where models are stored",
});
