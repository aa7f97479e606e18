import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in TypeScript and JavaScript. */
export const javascriptSymbols: readonly SymbolSpec[] = [
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
];

export const javascriptExamples: readonly SignatureExample[] = [
  {
    language: "typescript",
    code: 'import OpenAI from "openai";\nconst client = new OpenAI();\nawait client.responses.create({ model: "gpt-5", input: "hi" });\n',
    finds: ["model:gpt-5"],
  },
];
