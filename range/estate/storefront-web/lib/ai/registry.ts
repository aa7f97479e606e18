import { anthropic } from "@ai-sdk/anthropic";
import { google } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { customProvider } from "ai";

export const openai = createOpenAI({
  apiKey: process.env.OPENAI_API_KEY,
  compatibility: "strict",
});

/** The names the rest of the shop uses, so that a model can be exchanged in one place. */
export const shopModels = customProvider({
  languageModels: {
    assistant: openai("gpt-4.1-2025-04-14"),
    writer: anthropic("claude-3-5-haiku-20241022"),
    vision: google("gemini-2.0-flash-001"),
  },
});
