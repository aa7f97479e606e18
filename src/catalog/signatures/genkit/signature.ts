import { defineSignature } from "../../../domain/signature.ts";

export const genkit = defineSignature({
  id: "genkit",
  title: "Genkit",
  category: "agent-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "go",
      role: "model",
      names: ["github.com/firebase/genkit/go/genkit.Init"],
      provider: "from-model",
      model: ["WithDefaultModel"],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/firebase/genkit/go/genkit.{Generate,GenerateText,GenerateData}"],
      operation: "chat",
      provider: "from-model",
      model: ["WithModelName", "WithModel"],
      instructions: ["WithSystem"],
      tools: ["WithTools"],
    },
    {
      language: "go",
      role: "model",
      names: ["github.com/firebase/genkit/go/plugins/googlegenai.{GoogleAIModel,GoogleAIModelRef}"],
      provider: "gcp.gemini",
      model: [1],
    },
    {
      language: "go",
      role: "model",
      names: ["github.com/firebase/genkit/go/plugins/googlegenai.{VertexAIModel,VertexAIModelRef}"],
      provider: "gcp.vertex_ai",
      model: [1],
    },
    {
      language: "go",
      role: "tool",
      names: ["github.com/firebase/genkit/go/genkit.DefineTool"],
      name: [1],
      description: [2],
    },
    {
      language: "go",
      role: "call",
      names: ["github.com/firebase/genkit/go/genkit.Embed"],
      operation: "embeddings",
      provider: "from-model",
      model: ["WithEmbedderName"],
    },
  ],
  examples: [
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"github.com/firebase/genkit/go/ai"\n\t"github.com/firebase/genkit/go/genkit"\n)\n\nfunc main() {\n\tg := genkit.Init(context.Background())\n\tgenkit.DefineTool(g, "weather", "Gets weather", func(city string) string { return city })\n\tgenkit.Generate(context.Background(), g, ai.WithModelName("googleai/gemini-2.5-flash"), ai.WithPrompt("hi"))\n}\n',
      finds: ["model:gemini-2.5-flash", "tool:weather"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"example.com/genkit"\n)\n\nfunc main() {\n\tgenkit.Generate(ctx, genkit.WithModelName("T"))\n}\n',
      finds: [],
    },
  ],
});
