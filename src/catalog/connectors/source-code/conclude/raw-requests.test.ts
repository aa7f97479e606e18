import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
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

it("reads the model that the address of a request names", () => {
  const base = "https://generativelanguage.googleapis.com/v1beta/models";
  const code = `import requests
requests.post("${base}/gemini-3-pro-image-preview:generateContent", json={})
requests.post(f"${base}/{input()}:generateContent", json={})
requests.get("${base}/gemini-3-flash", timeout=3)
`;
  expect(assetNames(observeFiles(sourceCode, { "app.py": code }), "model")).toEqual([
    "model:gemini-3-pro-image-preview",
  ]);
});

it("reads address and model of a request by the defaults that the environment may change", () => {
  const code = `import os
import requests
host = os.getenv("API_HOST", "https://api.openai.com")
requests.post(f"{host}/v1/images/generations", json={"model": os.getenv("IMAGE_MODEL", "gpt-image-1"), "prompt": "x"})
requests.post(f"{os.getenv('OTHER_HOST')}/v1/images/generations", json={"model": "other-image-2"})
`;
  const observation = observeFiles(sourceCode, { "app.py": code });
  expect(assetNames(observation, "model")).toContain("model:gpt-image-1");
  expect(assetNames(observation, "endpoint")).toEqual(["endpoint:api.openai.com"]);
  expect(observed(observation, "operation")).toHaveLength(1);
});
