import { defineSignature } from "../../../domain/signature.ts";

export const googleGenai = defineSignature({
  id: "google-genai",
  title: "Google Gemini",
  category: "provider",
  provider: "gcp.gemini",
  packages: {
    pypi: ["google-genai", "google-generativeai"],
    npm: ["@google/genai", "@google/generative-ai"],
  },
  families: { pypi: ["google-ai-generativelanguage"] },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["google.genai.Client", "google.genai.client.Client"],
      providerIf: { argument: "vertexai", provider: "gcp.vertex_ai" },
    },
    {
      language: "python",
      role: "call",
      names: ["google.genai.**.Client().{interactions,aio.interactions}.create"],
      model: ["model", "agent"],
      operation: "chat",
    },
    {
      language: "python",
      role: "model",
      names: ["google.generativeai.GenerativeModel"],
      model: ["model_name", 0],
      instructions: ["system_instruction"],
    },
    {
      language: "python",
      role: "call",
      names: ["google.generativeai.{embed_content,generate_text}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@google/genai.{GoogleGenAI,GoogleGenerativeAI}", "@google/generative-ai.GoogleGenerativeAI"],
      providerIf: { argument: "vertexai", provider: "gcp.vertex_ai" },
    },
    {
      language: "javascript",
      role: "model",
      names: [
        "@google/generative-ai.GoogleGenerativeAI().getGenerativeModel",
        "@google/genai.GoogleGenerativeAI().getGenerativeModel",
      ],
      instructions: ["systemInstruction"],
    },
    {
      language: "go",
      role: "client",
      names: [
        "google.golang.org/genai.{NewClient,Client}",
        "github.com/google/generative-ai-go/genai.{NewClient,Client}",
      ],
    },
    {
      language: "go",
      role: "call",
      names: ["google.golang.org/genai.{NewClient,Client}().Models.{GenerateContent,GenerateContentStream}"],
      operation: "generate_content",
      model: [1],
      instructions: ["3.SystemInstruction"],
      tools: ["3.Tools"],
    },
    {
      language: "go",
      role: "call",
      names: ["google.golang.org/genai.{NewClient,Client}().Models.EmbedContent"],
      operation: "embeddings",
      model: [1],
    },
    {
      language: "go",
      role: "call",
      names: [
        "google.golang.org/genai.{NewClient,Client}().Models.{GenerateImages,GenerateVideos,EditImage}",
        "google.golang.org/genai.{NewClient,Client}().Live.Connect",
      ],
      operation: "generate_content",
      model: [1],
    },
    {
      language: "go",
      role: "call",
      names: ["google.golang.org/genai.{NewClient,Client}().Chats.Create"],
      operation: "chat",
      model: [1],
      instructions: ["2.SystemInstruction"],
      tools: ["2.Tools"],
    },
    {
      language: "go",
      role: "model",
      names: ["github.com/google/generative-ai-go/genai.{NewClient,Client}().GenerativeModel"],
      operation: "generate_content",
      model: [0],
    },
    {
      language: "go",
      role: "model",
      names: ["github.com/google/generative-ai-go/genai.{NewClient,Client}().EmbeddingModel"],
      operation: "embeddings",
      model: [0],
    },
    {
      language: "go",
      role: "tool",
      names: [
        "google.golang.org/genai.FunctionDeclaration",
        "github.com/google/generative-ai-go/genai.FunctionDeclaration",
      ],
      name: ["Name"],
      description: ["Description"],
      schema: ["Parameters"],
    },
  ],
  modelIds: [
    "(?:models/)?(?:gemini-(?:[0-9]|(?:pro|flash|ultra|nano|exp|embedding|live|robotics)\\b)[a-z0-9.-]*|gemma-?[0-9][a-z0-9.-]*|text-embedding-00[1-9]|imagen-[0-9][a-z0-9.-]*|veo-[0-9][a-z0-9.-]*|text-bison[@0-9a-z-]*|chat-bison[@0-9a-z-]*|learnlm-[a-z0-9.-]+)",
  ],
  examples: [
    {
      language: "python",
      code: 'from google import genai\nclient = genai.Client()\nclient.interactions.create(agent="deep-research-pro-preview-12-2025", input="Research tides.", background=True)\n',
      finds: ["model:deep-research-pro-preview-12-2025"],
    },
    {
      language: "python",
      code: 'from google import genai\nclient = genai.Client()\nclient.models.generate_content(model="gemini-2.5-flash", contents="hi")\n',
      finds: ["model:gemini-2.5-flash"],
    },
    {
      language: "python",
      code: 'import google.generativeai as genai\nm = genai.GenerativeModel("gemini-1.5-pro")\n',
      finds: ["model:gemini-1.5-pro"],
    },
    {
      language: "python",
      code: 'zodiac = {"sign": "gemini-twins"}\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"google.golang.org/genai"\n)\n\nfunc main() {\n\tclient, err := genai.NewClient(context.Background(), nil)\n\tclient.Models.GenerateContent(context.Background(), "gemini-2.5-flash", genai.Text("hi"), nil)\n}\n',
      finds: ["model:gemini-2.5-flash"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"github.com/google/generative-ai-go/genai"\n)\n\nfunc main() {\n\tclient, _ := genai.NewClient(context.Background())\n\tmodel := client.GenerativeModel("gemini-1.5-pro")\n}\n',
      finds: ["model:gemini-1.5-pro"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"example.com/genes"\n)\n\nfunc main() {\n\tgenes.NewClient().Models.GenerateContent("ctx", "mouse", nil)\n}\n',
      finds: [],
    },
  ],
});
