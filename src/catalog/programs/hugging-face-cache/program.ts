import { defineProgram } from "../../../domain/program.ts";

export const huggingFaceCache = defineProgram({
  id: "hugging-face-cache",
  title: "Hugging Face cache",
  category: "model-store",
  places: [{ path: ".cache/huggingface/hub/models--*/refs/*" }, { path: ".cache/huggingface/hub/datasets--*/refs/*" }],
  source: "Hugging Face Hub documentation, Manage the cache",
});
