import { expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const observe = (code: string, path = "app.py") => observeFiles(sourceCode, { [path]: code });

it.each([
  ["https://api.perplexity.ai/chat/completions", "chat"],
  ["https://api.openai.com/v1/embeddings", "embeddings"],
  ["https://api.openai.com/v1/images/generations", "generate_content"],
  ["http://localhost:11434/api/generate", "text_completion"],
])("a request to %s is %s", (url, operation) => {
  const observation = observe(
    `import requests\ndef ask(text):\n    return requests.post("${url}", json={"model": "m-1", "prompt": text})\n`,
  );
  expect(observed(observation, "operation").map((item) => item.properties.operation)).toEqual([operation]);
  expect(observed(observation, "model").map(({ name, properties }) => [name, properties.operations])).toEqual([
    ["m-1", [operation]],
  ]);
});

it("reads the path behind a base that is put in", () => {
  const observation = observe(
    'const BASE = "https://api.openai.com/v1";\nexport const ask = (model) => fetch(`${BASE}/chat/completions`, { method: "POST", body: JSON.stringify({ model }) });\n',
    "app.ts",
  );
  expect(assetNames(observation, "operation", "endpoint")).toEqual([
    "endpoint:api.openai.com",
    "operation:chat in ask",
  ]);
});

it.each(["https://api.tavily.com/search", "https://api.openai.com/v1/files"])(
  "a request to %s runs no model",
  (url) => {
    const observation = observe(
      `import requests\ndef get(query):\n    return requests.post("${url}", json={"query": query})\n`,
    );
    expect(observed(observation, "endpoint")).toHaveLength(1);
    expect(observed(observation, "operation")).toEqual([]);
  },
);
