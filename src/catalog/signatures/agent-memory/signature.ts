import { defineSignature } from "../../../domain/signature.ts";

export const agentMemory = defineSignature({
  id: "agent-memory",
  title: "Agent memory and sandboxes",
  category: "memory",
  provider: null,
  packages: {
    pypi: [
      "mem0ai",
      "zep-python",
      "zep-cloud",
      "letta",
      "letta-client",
      "graphiti-core",
      "cognee",
      "e2b",
      "e2b-code-interpreter",
      "daytona",
      "stagehand",
    ],
    npm: [
      "mem0ai",
      "@getzep/zep-js",
      "@e2b/code-interpreter",
      "e2b",
      "@browserbasehq/stagehand",
      "@assistant-ui/react",
    ],
  },
  families: { pypi: ["ag-ui-"], npm: ["@ag-ui/", "@assistant-ui/"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["mem0.**.{Memory,AsyncMemory}.from_config"],
      model: ["0.llm.config.model", "config_dict.llm.config.model"],
      providerFrom: ["0.llm.provider", "config_dict.llm.provider"],
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["mem0.**.{Memory,AsyncMemory}.from_config"],
      model: ["0.embedder.config.model", "config_dict.embedder.config.model"],
      providerFrom: ["0.embedder.provider", "config_dict.embedder.provider"],
      operation: "embeddings",
    },
    {
      language: "python",
      role: "vector-store",
      names: ["mem0.**.{Memory,AsyncMemory}.from_config"],
      technologyFrom: ["0.vector_store.provider", "config_dict.vector_store.provider"],
      collection: ["0.vector_store.config.collection_name", "config_dict.vector_store.config.collection_name"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from mem0 import Memory\nconfig = {\n    "vector_store": {"provider": "qdrant", "config": {"collection_name": "notes"}},\n    "llm": {"provider": "ollama", "config": {"model": "llama3.1:latest"}},\n    "embedder": {"provider": "ollama", "config": {"model": "nomic-embed-text:latest"}},\n}\nmemory = Memory.from_config(config)\n',
      finds: ["vector-store:qdrant", "model:llama3.1:latest", "model:nomic-embed-text:latest"],
    },
    {
      language: "python",
      code: 'class Memory:\n    pass\n\nMemory.from_config({"llm": {"provider": "parrot", "config": {"model": "polly"}}})\n',
      finds: [],
    },
  ],
});
