import { defineSignature } from "../../../domain/signature.ts";

export const neuronAi = defineSignature({
  id: "neuron-ai",
  title: "Neuron AI",
  category: "agent-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "php",
      role: "model",
      names: ["NeuronAI.Providers.OpenAI.{OpenAI,OpenAIResponses}"],
      provider: "openai",
      model: ["model", 1],
    },
    {
      language: "php",
      role: "model",
      names: ["NeuronAI.Providers.Anthropic.Anthropic"],
      provider: "anthropic",
      model: ["model", 1],
    },
    {
      language: "php",
      role: "model",
      names: ["NeuronAI.Providers.Gemini.Gemini"],
      provider: "gcp.gemini",
      model: ["model", 1],
    },
    {
      language: "php",
      role: "model",
      names: ["NeuronAI.Providers.{Mistral.Mistral,Deepseek.Deepseek,XAI.Grok,Cohere.Cohere,HuggingFace.HuggingFace}"],
      model: ["model", 1],
    },
    {
      language: "php",
      role: "model",
      names: ["NeuronAI.Providers.Ollama.Ollama"],
      provider: "ollama",
      source: "local-runtime",
      model: ["model", 1],
    },
    {
      language: "php",
      role: "tool",
      names: ["NeuronAI.Tools.Tool", "NeuronAI.Tools.Tool.make"],
      name: ["name", 0],
      description: ["description", 1],
    },
    {
      language: "php",
      role: "tool",
      names: ["NeuronAI.Tools.Toolkits.**.*.make"],
    },
    {
      language: "php",
      role: "agent",
      names: ["NeuronAI.{Agent,Agent.Agent,RAG.RAG}"],
      describedByMembers: true,
    },
    {
      language: "php",
      role: "vector-store",
      names: [
        "NeuronAI.RAG.VectorStore.{ChromaVectorStore,ElasticsearchVectorStore,FileVectorStore,MariaDBVectorStore,MeilisearchVectorStore,MemoryVectorStore,OpenSearchVectorStore,PineconeVectorStore,QdrantVectorStore}",
      ],
      collection: ["collection", "index"],
    },
  ],
  examples: [
    {
      language: "php",
      code: "<?php\nnamespace App;\nuse NeuronAI\\Providers\\Anthropic\\Anthropic;\nuse NeuronAI\\Tools\\Tool;\nclass Helper {\n  protected function provider() { return new Anthropic(key: 'KEY', model: 'claude-sonnet-4-5'); }\n  protected function tools() { return [Tool::make('get_weather', 'Tells the weather of a city.')]; }\n}\n",
      finds: ["model:claude-sonnet-4-5", "tool:get_weather"],
    },
    {
      language: "php",
      code: "<?php\nnamespace App;\nuse NeuronAI\\Agent;\nuse NeuronAI\\Providers\\OpenAI\\OpenAI;\nuse NeuronAI\\Tools\\Tool;\nuse NeuronAI\\Tools\\Toolkits\\Calendar\\CurrentDateTimeTool;\nclass Finder extends Tool {\n  public function __construct(protected string $key) { parent::__construct('find_flights', 'Finds flights between two airports.'); }\n  public function __invoke(string $from) { return $from; }\n}\nclass Planner extends Agent {\n  protected function provider() { return new OpenAI('KEY', 'gpt-4o-mini'); }\n  public function instructions(): string { return \"You plan the journeys of our guests.\"; }\n  protected function tools(): array { return [CurrentDateTimeTool::make(), Finder::make('KEY')]; }\n}\n",
      finds: [
        "model:gpt-4o-mini",
        "agent:Planner",
        "prompt:Planner instructions",
        "tool:CurrentDateTimeTool",
        "tool:find_flights",
      ],
    },
    {
      language: "php",
      code: "<?php\nuse Acme\\Agent;\nclass Broker extends Agent {\n  public function instructions(): string { return 'Sell houses.'; }\n}\n",
      finds: [],
    },
    {
      language: "php",
      code: "<?php\nuse Acme\\Tools\\Tool;\nTool::make('hammer', 'Drives nails.');\n",
      finds: [],
    },
  ],
});
