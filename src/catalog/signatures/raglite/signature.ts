import { defineSignature } from "../../../domain/signature.ts";

export const raglite = defineSignature({
  id: "raglite",
  title: "RAGLite",
  category: "llm-framework",
  provider: null,
  packages: { pypi: ["raglite"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["raglite.**.RAGLiteConfig"],
      model: ["llm"],
      provider: "from-model",
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["raglite.**.RAGLiteConfig"],
      model: ["embedder"],
      provider: "from-model",
      operation: "embeddings",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from raglite import RAGLiteConfig\nc = RAGLiteConfig(db_url="sqlite:///x", llm="claude-3-opus-20240229", embedder="text-embedding-3-large")\n',
      finds: ["model:claude-3-opus-20240229", "model:text-embedding-3-large"],
    },
    { language: "python", code: 'from rag import RAGLiteConfig\nRAGLiteConfig(llm="cotton")\n', finds: [] },
  ],
});
