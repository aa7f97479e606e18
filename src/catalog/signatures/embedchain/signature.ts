import { defineSignature } from "../../../domain/signature.ts";

export const embedchain = defineSignature({
  id: "embedchain",
  title: "Embedchain",
  category: "llm-framework",
  provider: null,
  packages: { pypi: ["embedchain"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["embedchain.**.{App,Pipeline}.from_config"],
      model: ["config.llm.config.model", "0.llm.config.model"],
      providerFrom: ["config.llm.provider", "0.llm.provider"],
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["embedchain.**.{App,Pipeline}.from_config"],
      model: ["config.embedder.config.model", "0.embedder.config.model"],
      providerFrom: ["config.embedder.provider", "0.embedder.provider"],
      operation: "embeddings",
    },
    {
      language: "python",
      role: "vector-store",
      names: ["embedchain.**.{App,Pipeline}.from_config"],
      technologyFrom: ["config.vectordb.provider", "0.vectordb.provider"],
      collection: ["config.vectordb.config.collection_name", "0.vectordb.config.collection_name"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from embedchain import App\napp = App.from_config(config={\n    "llm": {"provider": "openai", "config": {"model": "gpt-4-turbo"}},\n    "vectordb": {"provider": "chroma", "config": {"dir": "db"}},\n    "embedder": {"provider": "ollama", "config": {"model": "llama3.2:latest"}},\n})\n',
      finds: ["model:gpt-4-turbo", "model:llama3.2:latest", "vector-store:chroma"],
    },
    {
      language: "python",
      code: 'from blockchain import App\nApp.from_config(config={"llm": {"provider": "openai", "config": {"model": "coin"}}})\n',
      finds: [],
    },
  ],
});
