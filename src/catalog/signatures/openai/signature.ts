import { defineSignature } from "../../../domain/signature.ts";

export const openai = defineSignature({
  id: "openai",
  title: "OpenAI",
  category: "provider",
  provider: "openai",
  packages: {
    pypi: ["openai"],
    npm: ["openai"],
    go: ["github.com/openai/openai-go", "github.com/sashabaranov/go-openai"],
    cargo: ["async-openai", "openai-api-rs"],
    maven: [
      "com.openai:openai-java",
      "com.openai:openai-java-core",
      "com.openai:openai-java-client-okhttp",
      "com.openai:openai-java-spring-boot-starter",
      "com.theokanning.openai-gpt3-java:api",
      "com.theokanning.openai-gpt3-java:client",
      "com.theokanning.openai-gpt3-java:service",
    ],
    nuget: ["OpenAI", "Azure.AI.OpenAI", "Betalgo.OpenAI", "Betalgo.Ranul.OpenAI", "OpenAI-DotNet"],
    gem: ["openai", "ruby-openai"],
    composer: ["openai-php/client", "openai-php/laravel", "openai-php/symfony", "orhanerday/open-ai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "client",
      names: ["openai.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["openai.lib.azure.{AzureOpenAI,AsyncAzureOpenAI}"],
      provider: "azure.ai.openai",
    },
    {
      language: "python",
      role: "client",
      names: ["langfuse.openai.{OpenAI,AsyncOpenAI}"],
    },
    {
      language: "python",
      role: "call",
      names: [
        "openai.{ChatCompletion,Completion,Embedding,Image,Audio}.{create,acreate,transcribe}",
        "openai.chat.completions.create",
        "openai.{responses,embeddings,completions}.create",
        "openai.images.generate",
      ],
    },
    {
      language: "python",
      role: "agent",
      names: ["openai.{OpenAI,AsyncOpenAI}().beta.assistants.create"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.{default,OpenAI}", "openai"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["openai.AzureOpenAI"],
      provider: "azure.ai.openai",
    },
    {
      language: "javascript",
      role: "client",
      names: ["@posthog/ai.OpenAI"],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["openai.{default,OpenAI}().beta.assistants.create"],
    },
  ],
  modelIds: [
    "(?:gpt-(?:3\\.5|4|4o|4\\.1|4\\.5|5|image|realtime|audio)[a-z0-9.-]*|chatgpt-4o-latest|o[134](?:-(?:mini|pro|preview|deep-research))?(?:-\\d{4}-\\d{2}-\\d{2})?|text-embedding-(?:3-(?:small|large)|ada-002)|text-davinci-00[1-3]|dall-e-[23]|whisper-1|tts-1(?:-hd)?|omni-moderation-[a-z0-9-]+|codex-mini-latest|computer-use-preview|babbage-002|davinci-002|sora-2(?:-pro)?)",
  ],
  examples: [
    {
      language: "python",
      code: 'from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4o-mini", messages=[])\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'import openai\nopenai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[])\n',
      finds: ["model:gpt-3.5-turbo"],
    },
    {
      language: "typescript",
      code: 'import OpenAI from "openai";\nconst client = new OpenAI();\nawait client.responses.create({ model: "gpt-5", input: "hi" });\n',
      finds: ["model:gpt-5"],
    },
    {
      language: "python",
      code: 'from cars import OpenAI\nOpenAI().paint(model="Civic")\n',
      finds: [],
    },
  ],
});
