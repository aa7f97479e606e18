import { defineProgram } from "../../../domain/program.ts";

export const gpt4all = defineProgram({
  id: "gpt4all",
  title: "GPT4All",
  category: "model-runtime",
  places: [{ path: "{data}/nomic.ai/GPT4All/" }, { path: "{data}/nomic.ai/GPT4All/*.gguf" }],
  source: "GPT4All documentation, Models",
});
