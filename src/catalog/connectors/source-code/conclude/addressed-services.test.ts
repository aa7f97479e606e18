import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const servicesOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "ai-service").map(
    ({ name, evidence: [first] }) => `${name} ${first?.line}`,
  );

it("knows a service by the address of its API, in whatever language and whatever sends something there", () => {
  const php = `<?php
class Application {
  public const API_BASE = 'https://api.openai.com/v1';
}
`;
  const ruby = `class Presets
  def self.all
    [{ name: "claude-sonnet-4-0", endpoint: "https://api.anthropic.com/v1/messages" }]
  end
end
`;
  expect(servicesOf({ "lib/Application.php": php, "lib/presets.rb": ruby })).toEqual(["openai 3", "anthropic 3"]);
});

it("takes no page about a service, no other host, no test and no example for one", () => {
  const code = (url: string): string => `const NOTE = "gpt-4o-mini";\nexport const LINK = "${url}";\n`;
  expect(servicesOf({ "src/help.ts": code("https://platform.openai.com/docs/models") })).toEqual([]);
  expect(servicesOf({ "src/help.ts": code("https://api.openai.company.example/v1") })).toEqual([]);
  expect(servicesOf({ "src/help.ts": code("https://graph.microsoft.com/v1.0/me") })).toEqual([]);
  expect(servicesOf({ "src/help.test.ts": code("https://api.openai.com/v1") })).toEqual([]);
  expect(servicesOf({ "examples/help.ts": code("https://api.openai.com/v1") })).toEqual([]);
});

describe("a server of models on the own machine", () => {
  const go = (module: string): string => `package main

import (
	"context"
	"net/http"
	"net/url"
	"${module}"
)

type OllamaClient struct {
	client *api.Client
}

func NewOllamaClient(host *url.URL) *OllamaClient {
	return &OllamaClient{client: api.NewClient(host, http.DefaultClient)}
}
`;
  const typescript = (from: string): string => `import { createOllama } from "${from}";

export const ollama = process.env.OLLAMA_BASE_URL ? createOllama({ baseURL: process.env.OLLAMA_BASE_URL }) : null;
`;

  it("is known by its client, where no model is told", () => {
    expect(servicesOf({ "gollm/ollama.go": go("github.com/ollama/ollama/api") })).toEqual(["ollama 15"]);
    expect(servicesOf({ "lib/registry.ts": typescript("ai-sdk-ollama") })).toEqual(["ollama 3"]);
    expect(servicesOf({ "a.py": "import ollama\n\nclient = ollama.Client()\n" })).toEqual(["ollama 3"]);
  });

  it("is known by the address it listens on", () => {
    const code = 'PROVIDERS = {\n    "ollama": ProviderSpec(base_url="http://localhost:11434/v1"),\n}\n';
    expect(servicesOf({ "clients/providers.py": code })).toEqual(["ollama 2"]);
  });

  it("is known by an address of many programs only in a file called after it", () => {
    const code = 'package gollm\n\nfunc host() string {\n\treturn "http://127.0.0.1:8080/"\n}\n';
    expect(servicesOf({ "gollm/llamacpp.go": code })).toEqual(["llamacpp 4"]);
    expect(servicesOf({ "llm/vllm_client.py": 'BASE = "http://localhost:8000/v1"\n' })).toEqual(["vllm 1"]);
    expect(servicesOf({ "gollm/server.go": code })).toEqual([]);
    expect(servicesOf({ "llamacpp/server.go": code })).toEqual([]);
    expect(servicesOf({ "gollm/llamacpp.go": code.replace("8080", "8090") })).toEqual([]);
  });

  it("is none by a name alone, nor by a client of another library", () => {
    expect(servicesOf({ "gollm/ollama.go": go("example.com/farm/api") })).toEqual([]);
    expect(servicesOf({ "lib/registry.ts": typescript("./farm") })).toEqual([]);
  });
});
