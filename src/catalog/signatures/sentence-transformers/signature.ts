import { defineSignature } from "../../../domain/signature.ts";

export const sentenceTransformers = defineSignature({
  id: "sentence-transformers",
  title: "Sentence Transformers",
  category: "embedding",
  provider: "huggingface",
  packages: {
    pypi: ["sentence-transformers", "flagembedding", "fastembed"],
  },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["sentence_transformers.**.{SentenceTransformer,CrossEncoder,SparseEncoder}"],
      model: [0, "model_name_or_path", "model_name"],
      source: "hub",
      operation: "load",
    },
    {
      language: "python",
      role: "model",
      names: ["fastembed.**.{TextEmbedding,SparseTextEmbedding}"],
      model: ["model_name", 0],
      source: "hub",
      operation: "load",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from sentence_transformers import SentenceTransformer\nm = SentenceTransformer("all-MiniLM-L6-v2")\n',
      finds: ["model:all-MiniLM-L6-v2"],
    },
    {
      language: "python",
      code: 'from grammar import SentenceTransformer\nSentenceTransformer("passive")\n',
      finds: [],
    },
  ],
});
