import { describe, expect, it } from "vitest";
import { assetNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const models = (code: string, path = "app.py") =>
  observed(observeFiles(sourceCode, { [path]: code }), "model")
    .map(({ name, properties }) => `${properties.provider}/${name} ${properties.usage} ${properties.source}`)
    .sort();

describe("who serves a model", () => {
  it.each([
    [
      "the client that fits its id, of two under one name",
      'from anthropic import Anthropic\nfrom openai import OpenAI\ndef demo(a, b):\n    if a:\n        client = OpenAI()\n        client.chat.completions.create(model="gpt-4", messages=[])\n    if b:\n        client = Anthropic()\n        client.messages.create(model="claude-3-5-sonnet-20241022", max_tokens=9, messages=[])\n',
      ["anthropic/claude-3-5-sonnet-20241022 used api", "openai/gpt-4 used api"],
    ],
    [
      "its maker, when a compatible client asks for another's id",
      'import os\nfrom openai import OpenAI\nOpenAI(base_url=os.environ["GATEWAY"]).chat.completions.create(model="claude-sonnet-4-5", messages=[])\n',
      ["anthropic/claude-sonnet-4-5 used api"],
    ],
    [
      "nobody known, behind an address that is only known at run time",
      'import os\nfrom openai import OpenAI\nOpenAI(base_url=os.environ["GATEWAY"]).chat.completions.create(model="house-model-2", messages=[])\n',
      ["null/house-model-2 used api"],
    ],
    [
      "the runtime that listens on the port",
      'from openai import OpenAI\nOpenAI(base_url="http://localhost:1234/v1").chat.completions.create(model="lmstudio-community/Meta-Llama-3-8B-Instruct-GGUF", messages=[])\n',
      ["lmstudio/lmstudio-community/Meta-Llama-3-8B-Instruct-GGUF used local-runtime"],
    ],
    [
      "the runtime that the route and the address name, without the route in the id",
      'from litellm import completion\ncompletion(model="ollama/llama3.1:latest", messages=[], api_base="http://localhost:11434")\n',
      ["ollama/llama3.1:latest used local-runtime"],
    ],
    [
      "the provider that a setting names",
      'from mem0 import Memory\nMemory.from_config({"llm": {"provider": "ollama", "config": {"model": "llama3.1:latest"}}})\n',
      ["ollama/llama3.1:latest used local-runtime"],
    ],
    [
      "the route of an id that a setting's gateway passes on",
      'from mem0 import Memory\nMemory.from_config({"llm": {"provider": "litellm", "config": {"model": "anthropic/claude-3-5-sonnet-20240620"}}})\n',
      ["anthropic/claude-3-5-sonnet-20240620 used api"],
    ],
    [
      "the cloud that a switch of the client chooses",
      'from google import genai\nclient = genai.Client(vertexai=True, project="p", location="l")\nclient.models.generate_content(model="gemini-2.5-flash", contents="Hi")\n',
      ["gcp.vertex_ai/gemini-2.5-flash used api"],
    ],
    [
      "nobody known, when a gateway is pointed at a house address, and the route is no part of the id",
      'from litellm import completion\ncompletion(model="openai/mixtral-8x7b-instruct", messages=[], api_base="https://llm.example/v1")\n',
      ["null/mixtral-8x7b-instruct used api"],
    ],
  ])("is %s", (_, code, expected) => {
    expect(models(code)).toEqual(expected);
  });
});

it("lists what a local runtime may serve as such", () => {
  expect(models('MODELS = ["gemma3:1b", "deepseek-r1:7b"]\n')).toEqual([
    "ollama/deepseek-r1:7b selectable local-runtime",
    "ollama/gemma3:1b selectable local-runtime",
  ]);
});

it("takes no nickname for a model", () => {
  const code = `MODEL_OPTIONS = {
    "gpt-4o": "openai:gpt-4o",
    "claude-3.5": "anthropic:claude-3-5-sonnet-20241022",
    "gemini-flash": "google:gemini-2.0-flash",
}
MODEL_KEYS = {"gpt-4o": "OPENAI_API_KEY", "claude-3.5": "ANTHROPIC_API_KEY", "gemini-flash": "GOOGLE_API_KEY"}
`;
  expect(models(code)).toEqual([
    "anthropic/claude-3-5-sonnet-20241022 selectable api",
    "gcp.gemini/gemini-2.0-flash selectable api",
    "openai/gpt-4o selectable api",
  ]);
});

it("takes ordinary codes for models only where AI is seen", () => {
  const list = 'export const MODEL_NAMES = ["o1-mini", "gemini-twin", "nova-lite-jacket"];\n';
  expect(models(`import mongoose from "mongoose";\n${list}`, "app.ts")).toEqual([]);
  const withAi = `import OpenAI from "openai";\nconst client = new OpenAI();\nclient.chat.completions.create({ model: "gpt-4o", messages: [] });\n${list}`;
  expect(models(withAi, "app.ts")).toEqual(["openai/gpt-4o used api", "openai/o1-mini selectable api"]);
});

it("says of a model from a hub which revision it is pinned to and whether it runs foreign code", () => {
  const code = `from transformers import AutoModelForCausalLM, pipeline
BASE = "acme/reader"
pipeline("sentiment-analysis", model="acme/mood", revision="3216a57")
AutoModelForCausalLM.from_pretrained(BASE, revision="abc", trust_remote_code=True)
AutoModelForCausalLM.from_pretrained(BASE)
`;
  const models = observed(observeFiles(sourceCode, { "app.py": code }), "model");
  expect(
    models.map(({ name, properties: { revision, trustsRemoteCode } }) => [name, revision, trustsRemoteCode]),
  ).toEqual([
    ["acme/mood", "3216a57", false],
    ["acme/reader", null, true],
  ]);
});

it("takes no list of retired models for an offer", () => {
  const code = `import openai
DEPRECATED_MODELS = {
    "gpt-4-0314": "gpt-4.1-2025-04-14",
    "gpt-3.5-turbo-0301": "gpt-4.1-mini-2025-04-14",
}
MODELS = ["gpt-4o-2024-08-06"]
`;
  const models = observed(observeFiles(sourceCode, { "app.py": code }), "model");
  expect(models.map((model) => model.name)).toEqual(["gpt-4o-2024-08-06"]);
});

it("gives a maker's client no models that only other makers have", () => {
  const code = `import anthropic
def ask(model):
    anthropic.Anthropic().messages.create(model=model, max_tokens=9, messages=[])
ask("gpt-4o")
ask("gemini-2.5-pro")
`;
  expect(models(code).filter((model) => model.startsWith("anthropic/"))).toEqual([]);
});

describe("the service of a model that is chosen at run time", () => {
  const services = (code: string): string[] => assetNames(observeFiles(sourceCode, { "App.java": code }), "ai-service");
  const made = (more: string): string => `import dev.langchain4j.model.openai.OpenAiChatModel;
class App { Object make(Settings given) { return OpenAiChatModel.builder()${more}.modelName(given.name()).build(); } }`;

  it("is its client's", () => expect(services(made(""))).toEqual(["ai-service:openai"]));

  it("is not told where the client is pointed to an address that nobody could read", () =>
    expect(services(made(".baseUrl(given.url())"))).toEqual([]));
});
