import { defineSignature } from "../../../domain/signature.ts";

const STARTS = "Prism.Prism.{Facades.Prism,Prism}.{text,structured,embeddings,image,audio,stream}";

export const prism = defineSignature({
  id: "prism",
  title: "Prism",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "php",
      role: "model",
      names: [`${STARTS}().using`, `${STARTS}().{withSystemPrompt,withPrompt,withTools,withSchema}().using`],
      provider: "from-model",
      model: [1],
    },
    {
      language: "php",
      role: "prompt",
      names: [`${STARTS}().withSystemPrompt`, `${STARTS}().using().withSystemPrompt`],
      speaksForSystem: true,
      instructions: [0],
    },
    {
      language: "php",
      role: "tool",
      names: ["Prism.Prism.Facades.Tool.as", "Prism.Prism.Tool.as"],
      name: [0],
    },
    {
      language: "php",
      role: "tool",
      names: ["Prism.Prism.Tool"],
    },
  ],
  examples: [
    {
      language: "php",
      code: "<?php\nuse Prism\\Prism\\Facades\\Prism;\nuse Prism\\Prism\\Enums\\Provider;\n$r = Prism::text()->using(Provider::Anthropic, 'claude-sonnet-4-5')->withSystemPrompt('You are a mathematician.')->asText();\n",
      finds: ["model:claude-sonnet-4-5"],
    },
    {
      language: "php",
      code: "<?php\nuse Acme\\Optics\\Prism;\n$r = Prism::text()->using(Glass::Crown, 'bk-7');\n",
      finds: [],
    },
  ],
});
