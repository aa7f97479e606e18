import { defineSignature } from "../../../domain/signature.ts";

export const datasets = defineSignature({
  id: "datasets",
  title: "Hugging Face Datasets",
  category: "data",
  provider: "huggingface",
  packages: {
    pypi: ["datasets"],
  },
  symbols: [
    {
      language: "python",
      role: "dataset",
      names: ["datasets.**.load_dataset"],
      name: [0, "path"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from datasets import load_dataset\nd = load_dataset("squad")\n',
      finds: ["dataset:squad"],
    },
    {
      language: "python",
      code: 'from weather import load_dataset\nload_dataset("rain")\n',
      finds: [],
    },
  ],
});
