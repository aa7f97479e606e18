import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const modelsOf = (files: { readonly [path: string]: string }): string[] =>
  observed(observeFiles(sourceCode, files), "model")
    .map(({ properties: { provider, modelId, usage } }) => `${provider ?? "?"} ${modelId} ${usage}`)
    .sort();

it("takes the ids beside a gateway's address for the gateway's own", () => {
  const code = `import openai
PROVIDERS = [
    Provider(name="openrouter", models=["google/gemini-2.5-pro", "openai/gpt-4o"], extra={"base_url": "https://openrouter.ai/api/v1"}),
    Provider(name="openai", models=["gpt-4o"], url="http://localhost:3000"),
]
`;
  expect(modelsOf({ "providers.py": code })).toEqual([
    "openai gpt-4o selectable",
    "openrouter google/gemini-2.5-pro selectable",
    "openrouter openai/gpt-4o selectable",
  ]);
});

it("lists ids without a known form beside those that have one, and nothing of other lists", () => {
  const code = `import openai
MODELS = ["gpt-4o", "doubao-seed-1-8-251228", "step-3.7-flash", "auto"]
PLACES = ["gate-7", "gpt-4o-mini"]
`;
  expect(modelsOf({ "models.py": code })).toEqual([
    "? doubao-seed-1-8-251228 selectable",
    "? step-3.7-flash selectable",
    "openai gpt-4o selectable",
    "openai gpt-4o-mini selectable",
  ]);
});

it("offers no hints of forms, and nothing that stands in tests alone", () => {
  const form = `import OpenAI from "openai";
export const field = { label: "Model", name: "modelName", placeholder: "llama3-70b-8192", default: "gpt-4o-mini" };
`;
  expect(modelsOf({ "form.ts": form })).toEqual(["openai gpt-4o-mini selectable"]);
  expect(modelsOf({ "tests/form.test.ts": form })).toEqual([]);
});

it("takes open weights for the hub's, under their maker's name", () => {
  const code = 'import openai\nMODELS = ["google/gemma-2-9b-it", "google/gemini-2.5-flash"]\n';
  expect(modelsOf({ "app.py": code }).map((line) => line.split(" ")[1])).toEqual([
    "google/gemma-2-9b-it",
    "gemini-2.5-flash",
  ]);
});

it("joins an id without a provider with the one whose provider is known", () => {
  const code = `from sentence_transformers import SentenceTransformer
MODEL_CHOICES = ["BAAI/bge-large-en-v1.5"]
def load():
    return SentenceTransformer("BAAI/bge-large-en-v1.5")
`;
  expect(modelsOf({ "app.py": code })).toEqual(["huggingface BAAI/bge-large-en-v1.5 used"]);
});

it("reads lists of models in data, by value and by key", () => {
  const list = '{"chat":[{"name":"awsChatBedrock","models":[{"label":"Nova","name":"amazon.nova-micro-v1:0"}]}]}';
  const table = '{"claude-sonnet-4-5":{"max_tokens":8192},"sample":{"note":"v1"}}';
  expect(modelsOf({ "models.json": list, "src/model_prices.json": table, "app.py": "import openai\n" })).toEqual([
    "anthropic claude-sonnet-4-5 selectable",
    "aws.bedrock amazon.nova-micro-v1:0 selectable",
  ]);
  expect(modelsOf({ "places.json": list, "app.py": "import openai\n" })).toEqual([]);
});

it("tells that a call which invokes all kinds of models embeds", () => {
  const code = `import boto3
def embed(text):
    return boto3.client("bedrock-runtime").invoke_model(modelId="amazon.titan-embed-text-v2:0", body=text)
`;
  const observation = observeFiles(sourceCode, { "app.py": code });
  expect(observed(observation, "operation").map(({ name }) => name)).toEqual(["embeddings in embed"]);
  expect(observed(observation, "model")[0]?.properties.operations).toEqual(["embeddings"]);
});
