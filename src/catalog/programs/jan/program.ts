import { defineProgram } from "../../../domain/program.ts";

export const jan = defineProgram({
  id: "jan",
  title: "Jan",
  category: "model-runtime",
  places: [{ path: "{config}/Jan/" }, { path: "{config}/Jan/data/llamacpp/models/*/model.gguf" }],
  source: "Jan documentation, Data folder",
});
