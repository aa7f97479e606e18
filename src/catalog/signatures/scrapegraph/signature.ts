import { defineSignature } from "../../../domain/signature.ts";

export const scrapegraph = defineSignature({
  id: "scrapegraph",
  title: "ScrapeGraphAI",
  category: "llm-framework",
  provider: null,
  packages: { pypi: ["scrapegraphai"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["scrapegraphai.graphs.**.*"],
      model: ["config.llm.model"],
      provider: "from-model",
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["scrapegraphai.graphs.**.*"],
      model: ["config.embeddings.model"],
      provider: "from-model",
      operation: "embeddings",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from scrapegraphai.graphs import SmartScraperGraph\ngraph = SmartScraperGraph(prompt="Find prices", source="https://example.com", config={"llm": {"model": "ollama/llama3.2"}, "embeddings": {"model": "ollama/nomic-embed-text"}})\n',
      finds: ["model:llama3.2", "model:nomic-embed-text"],
    },
    {
      language: "python",
      code: 'from graphs import SmartScraperGraph\nSmartScraperGraph(config={"llm": {"model": "paper"}})\n',
      finds: [],
    },
  ],
});
