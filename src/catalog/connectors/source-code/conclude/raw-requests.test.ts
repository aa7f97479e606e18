import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const observe = (code: string) => observeFiles(sourceCode, { "a.ts": code });

describe("a request to an AI service", () => {
  it.each([
    ["https://api.openai.com/v1/chat/completions", "chat"],
    ["https://api.openai.com/v1/embeddings", "embeddings"],
    ["https://api.anthropic.com/v1/messages", "chat"],
    ["https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent", "generate_content"],
  ])("%s is %s", (url, operation) => {
    const found = observed(observe(`await fetch("${url}", { method: "POST" });\n`), "operation");
    expect(found.map(({ properties }) => properties.operation)).toEqual([operation]);
  });

  it("is told by the path behind what is put in", () => {
    const code = 'const key = "x";\nawait fetch(`https://api.openai.com/v1/${version}/chat/completions`);\n';
    expect(observed(observe(code), "operation")).toHaveLength(1);
  });

  it.each(["https://api.openai.com/v1/files", "https://api.firecrawl.dev/v1/scrape", "https://api.tavily.com/search"])(
    "%s is an endpoint and no operation of a model",
    (url) => {
      const observation = observe(`await fetch("${url}", { method: "POST" });\n`);
      expect(observed(observation, "operation")).toEqual([]);
      expect(observed(observation, "endpoint")).toHaveLength(1);
    },
  );

  it("is one of a model that it names", () => {
    const code = 'await fetch("https://api.openai.com/v1/other", { body: JSON.stringify({ model: "gpt-5" }) });\n';
    expect(observed(observe(code), "model").map(({ name }) => name)).toEqual(["gpt-5"]);
  });
});

describe("ids that are only offered", () => {
  it("are read out of records under a name that speaks of models", () => {
    const code =
      'import OpenAI from "openai";\nexport const MODELS = [{ id: "gpt-4.1-mini", label: "Fast" }];\nexport const MODEL_OF = { careful: "o3-2025-04-16" };\n';
    expect(observed(observe(code), "model").map(({ name }) => name)).toEqual(["gpt-4.1-mini", "o3-2025-04-16"]);
  });

  it("are none in a program without AI", () => {
    const code =
      'import mongoose from "mongoose";\nexport const MODEL_NAMES = ["o1-mini", "gemini-twin", "nova-lite-jacket"];\n';
    expect(observed(observe(code), "model")).toEqual([]);
  });
});
