import { defineSignature } from "../../../domain/signature.ts";

export const ollama = defineSignature({
  id: "ollama",
  title: "Ollama",
  category: "local-runtime",
  provider: "ollama",
  packages: {
    pypi: ["ollama"],
    npm: ["ollama"],
    go: ["github.com/ollama/ollama", "github.com/jmorganca/ollama"],
    cargo: ["ollama-rs"],
    maven: ["io.github.ollama4j:ollama4j"],
    nuget: ["OllamaSharp"],
    gem: ["ollama-ai", "ollama-ruby"],
    composer: ["ardagnsrn/ollama-php", "cloudstudio/ollama-laravel"],
  },
  symbols: [
    {
      language: "python",
      role: "call",
      names: ["ollama.{chat,generate,embeddings,embed,pull}"],
      model: ["model", 0],
      source: "local-runtime",
    },
    {
      language: "python",
      role: "client",
      names: ["ollama.{Client,AsyncClient}"],
      source: "local-runtime",
    },
    {
      language: "javascript",
      role: "call",
      names: ["ollama.default.{chat,generate,embeddings,embed,pull}", "ollama.{chat,generate,embed}"],
      source: "local-runtime",
    },
    {
      language: "javascript",
      role: "client",
      names: ["ollama.Ollama"],
      source: "local-runtime",
    },
    {
      language: "go",
      role: "client",
      names: ["github.com/ollama/ollama/api.{ClientFromEnvironment,NewClient,Client}"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/ollama/ollama/api.{ClientFromEnvironment,NewClient,Client}().Chat"],
      operation: "chat",
      model: ["1.Model"],
      tools: ["1.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/ollama/ollama/api.{ClientFromEnvironment,NewClient,Client}().Generate"],
      operation: "text_completion",
      model: ["1.Model"],
      instructions: ["1.System"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/ollama/ollama/api.{ClientFromEnvironment,NewClient,Client}().{Embed,Embeddings}"],
      operation: "embeddings",
      model: ["1.Model"],
    },
    {
      language: "go",
      role: "tool",
      names: ["github.com/ollama/ollama/api.ToolFunction"],
      name: ["Name"],
      description: ["Description"],
      schema: ["Parameters"],
    },
    {
      language: "csharp",
      role: "model",
      names: ["OllamaSharp/OllamaApiClient"],
      model: ["defaultModel", 1],
      operation: "chat",
    },
  ],
  modelIds: [
    "(?:llama|codellama|tinyllama|qwen|qwq|deepseek|gemma|codegemma|embeddinggemma|mistral|mixtral|phi|granite|smollm|command-r|llava|bakllava|moondream|minicpm|starcoder|gpt-oss|devstral|magistral|nemotron|olmo|falcon|yi|dolphin|hermes|vicuna|orca|solar|wizardlm|openthinker|cogito|exaone|nomic-embed|mxbai-embed|snowflake-arctic-embed|bge-m3|all-minilm)[a-z0-9._-]*:[a-z0-9][a-z0-9._-]*",
  ],
  examples: [
    {
      language: "python",
      code: 'MODELS = ["gemma3:1b", "deepseek-r1:7b", "qwen3:8b", "gpt-oss:20b"]\n',
      finds: ["model:gemma3:1b", "model:deepseek-r1:7b", "model:qwen3:8b", "model:gpt-oss:20b"],
    },
    {
      language: "python",
      code: 'import ollama\nollama.chat(model="llama3.2", messages=[])\n',
      finds: ["model:llama3.2"],
    },
    {
      language: "python",
      code: 'ollama = Farm()\nollama.chat(model="alpaca")\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"github.com/ollama/ollama/api"\n)\n\nfunc main() {\n\tclient, err := api.ClientFromEnvironment()\n\treq := &api.ChatRequest{Model: "llama3.2"}\n\tclient.Chat(context.Background(), req, nil)\n}\n',
      finds: ["model:llama3.2"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"example.com/api"\n)\n\nfunc main() {\n\tclient, err := api.ClientFromEnvironment()\n\tclient.Chat(&api.ChatRequest{Model: "round"})\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using OllamaSharp;\n\nvar ollama = new OllamaApiClient(new Uri("http://localhost:11434"), "llama3.2");\n',
      finds: ["model:llama3.2"],
    },
  ],
});
