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
      language: "java",
      role: "call",
      names: [
        "com.google.genai.Client().models.{generateContent,generateContentStream,generateImages,generateVideos}",
        "com.google.genai.Client().async.models.{generateContent,generateContentStream,generateImages}",
      ],
      operation: "generate_content",
      model: [0],
      instructions: ["2.systemInstruction"],
      providerIf: { argument: "vertexAI", provider: "gcp.vertex_ai" },
    },
    {
      language: "java",
      role: "call",
      names: ["com.google.genai.Client().{models,async.models}.embedContent"],
      operation: "embeddings",
      model: [0],
      providerIf: { argument: "vertexAI", provider: "gcp.vertex_ai" },
    },
    {
      language: "java",
      role: "model",
      names: ["com.google.genai.Client().chats.create"],
      model: [0],
      providerIf: { argument: "vertexAI", provider: "gcp.vertex_ai" },
    },
    {
      language: "java",
      role: "model",
      names: ["com.google.cloud.vertexai.generativeai.GenerativeModel"],
      provider: "gcp.vertex_ai",
      model: ["setModelName", "modelName", 0],
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
      language: "java",
      code: 'import com.google.genai.Client;\nclass App { void run() { Client client = new Client(); client.models.generateContent("gemini-2.5-flash", "hi", null); } }\n',
      finds: ["model:gemini-2.5-flash"],
    },
    {
      language: "java",
      code: 'import com.acme.Client;\nclass App { void run() { new Client().models.generateContent("roadster", "hi", null); } }\n',
      finds: [],
    },
  ],
});
