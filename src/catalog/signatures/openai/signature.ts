import { defineSignature } from "../../../domain/signature.ts";
import { openaiConstants } from "./constants.ts";
import { csharpExamples, csharpSymbols } from "./csharp.ts";
import { goExamples, goSymbols } from "./go.ts";
import { javaExamples, javaSymbols } from "./java.ts";
import { javascriptExamples, javascriptSymbols } from "./javascript.ts";
import { kotlinExamples, kotlinSymbols } from "./kotlin.ts";
import { phpExamples, phpSymbols } from "./php.ts";
import { pythonExamples, pythonSymbols } from "./python.ts";
import { rubyExamples, rubySymbols } from "./ruby.ts";
import { rustExamples, rustSymbols } from "./rust.ts";

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
    ...pythonSymbols,
    ...javascriptSymbols,
    ...goSymbols,
    ...csharpSymbols,
    ...javaSymbols,
    ...rubySymbols,
    ...phpSymbols,
    ...rustSymbols,
    ...kotlinSymbols,
  ],
  constants: openaiConstants,
  modelIds: [
    "(?:gpt-(?:3\\.?5|4|4o|4\\.1|4\\.5|5|image|realtime|audio)[a-z0-9.-]*|chatgpt-4o-latest|o[134](?:-(?:mini|pro|preview|deep-research))?(?:-\\d{4}-\\d{2}-\\d{2})?|text-embedding-(?:3-(?:small|large)|ada-002)|text-davinci-00[1-3]|dall-e-[23]|whisper-1|tts-1(?:-hd)?|omni-moderation-[a-z0-9-]+|codex-mini-latest|computer-use-preview|babbage-002|davinci-002|sora-2(?:-pro)?)",
  ],
  examples: [
    ...pythonExamples,
    ...javascriptExamples,
    ...goExamples,
    ...csharpExamples,
    ...javaExamples,
    ...rubyExamples,
    ...phpExamples,
    ...rustExamples,
    ...kotlinExamples,
  ],
});
