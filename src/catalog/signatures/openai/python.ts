import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in Python. */
export const pythonSymbols: readonly SymbolSpec[] = [
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
];

export const pythonExamples: readonly SignatureExample[] = [
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
    language: "python",
    code: 'from cars import OpenAI\nOpenAI().paint(model="Civic")\n',
    finds: [],
  },
];
