import { defineSignature } from "../../../domain/signature.ts";

export const vertexAi = defineSignature({
  id: "vertex-ai",
  title: "Google Vertex AI",
  category: "provider",
  provider: "gcp.vertex_ai",
  packages: {
    pypi: ["google-cloud-aiplatform", "vertexai"],
    npm: ["@google-cloud/vertexai"],
    go: ["cloud.google.com/go/vertexai", "cloud.google.com/go/aiplatform"],
    cargo: ["google-cloud-aiplatform-v1"],
    maven: ["com.google.cloud:google-cloud-vertexai", "com.google.cloud:google-cloud-aiplatform"],
    nuget: ["Google.Cloud.AIPlatform.V1"],
    gem: ["google-cloud-ai_platform", "google-cloud-ai_platform-v1"],
    composer: ["google/cloud-ai-platform"],
  },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["vertexai.**.GenerativeModel"],
      model: ["model_name", 0],
      instructions: ["system_instruction"],
    },
    {
      language: "python",
      role: "model",
      names: ["vertexai.**.{TextEmbeddingModel,TextGenerationModel,ChatModel,ImageGenerationModel}.from_pretrained"],
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["google.cloud.aiplatform.Model"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@google-cloud/vertexai.VertexAI"],
    },
    {
      language: "javascript",
      role: "model",
      names: ["@google-cloud/vertexai.VertexAI().{getGenerativeModel,preview.getGenerativeModel}"],
    },
    {
      language: "go",
      role: "client",
      names: ["cloud.google.com/go/vertexai/genai.{NewClient,Client}"],
    },
    {
      language: "go",
      role: "model",
      names: ["cloud.google.com/go/vertexai/genai.{NewClient,Client}().GenerativeModel"],
      operation: "generate_content",
      model: [0],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from vertexai.generative_models import GenerativeModel\nm = GenerativeModel("gemini-2.0-flash")\n',
      finds: ["model:gemini-2.0-flash"],
    },
    {
      language: "python",
      code: 'from cadtools import GenerativeModel\nGenerativeModel("chair")\n',
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\t"context"\n\t"cloud.google.com/go/vertexai/genai"\n)\n\nfunc main() {\n\tclient, err := genai.NewClient(context.Background(), "p", "l")\n\tclient.GenerativeModel("gemini-1.5-flash")\n}\n',
      finds: ["model:gemini-1.5-flash"],
    },
  ],
});
