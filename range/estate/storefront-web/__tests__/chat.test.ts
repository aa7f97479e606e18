import { generateText } from "ai";
import { MockLanguageModelV1 } from "ai/test";
import { openai } from "@ai-sdk/openai";
import { describe, expect, it } from "vitest";
import { modelById } from "@/lib/ai/models";

describe("models", () => {
  it("knows the default", () => {
    expect(modelById("gpt-4.1-2025-04-14")?.label).toBe("Standard");
    expect(modelById("gpt-2")).toBeUndefined();
  });

  it.skipIf(!process.env.OPENAI_API_KEY)("answers", async () => {
    const { text } = await generateText({ model: openai("gpt-4.1-nano-2025-04-14"), prompt: "Say ready." });
    expect(text).toContain("ready");
  });

  it("can be mocked", () => {
    expect(new MockLanguageModelV1().modelId).toBeDefined();
  });
});
