import { defineSignature } from "../../../domain/signature.ts";

export const googleGenai = defineSignature({
  id: "google-genai",
  title: "Google Gemini",
  category: "provider",
  provider: "gcp.gemini",
  packages: {
    pypi: ["google-genai", "google-generativeai"],
    npm: ["@google/genai", "@google/generative-ai"],
    go: ["google.golang.org/genai", "github.com/google/generative-ai-go"],
    maven: ["com.google.genai:google-genai"],
    nuget: ["Google.GenAI", "Mscc.GenerativeAI", "Google_GenerativeAI"],
    gem: ["gemini-ai"],
    composer: ["google-gemini-php/client", "google-gemini-php/laravel", "gemini-api-php/client"],
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
  ],
});
