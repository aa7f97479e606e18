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
  expect(modelsOf({ "models/places.json": list, "app.py": "import openai\n" })).toEqual([]);
  expect(modelsOf({ "config/models/cloud.json": '{"quick":{"id":"gpt-5.6"}}', "app.py": "import openai\n" })).toEqual([
    "openai gpt-5.6 selectable",
  ]);
  const yaml = "models:\n- api_name: gpt-5\n  name: GPT-5 (latest)\n- api_name: claude-sonnet-4-5\n";
  expect(modelsOf({ "models.yml": yaml, "app.py": "import openai\n" })).toEqual([
    "anthropic claude-sonnet-4-5 selectable",
    "openai gpt-5 selectable",
  ]);
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

it("takes nothing that stands beside prices, or in a list of what models cannot do, for an offer", () => {
  const code = `import openai
PRICES = [(("gpt-5.5-pro",), 30.0, 180.0), (("claude-opus-4-5", "claude-4-opus"), 5.0, 25.0)]
RATES = {"gpt-3.5-turbo": 0.002, "gpt-4": {"input": 2.5, "output": 10}}
NO_SUPPORT_TEMPERATURE_MODELS = ["o3-mini", "gpt-5.4-nano"]
MODEL_PRICING = {"gpt-4.1": {"name": "gpt-4.1-mini"}}
def top(model):
    return model in ["gpt-4.1-nano"]
`;
  expect(modelsOf({ "costs.py": code })).toEqual([]);
  const script = `import OpenAI from "openai";
const rows = [["gpt-5.5-pro", 30, 180]];
const context = { "gpt-4.1": 128_000, "gpt-4o": { inputPrice: 2.5, cachedInput: 1.2, output: 10 } };
const encoders = { "gpt-4o-mini": "cl100k_base" };
const ALLOWED_PREFIXES = ["gpt-5.1", "claude-opus-4"];
const modelsWithoutTemperature = new Set(["o3-mini"]);
class Costs { static readonly modelCosts = { "gpt-5": { label: "gpt-5-mini" } }; }
const thinks = (model: string) => ["o4-mini", "gpt-5.4"].includes(model);
`;
  expect(modelsOf({ "costs.ts": script })).toEqual([]);
  const go = `package costs
import "github.com/openai/openai-go"
var rates = map[string]float64{"gpt-4o": 2.5}
`;
  expect(modelsOf({ "costs.go": go })).toEqual([]);
});

it("offers what a table tells more of than what it costs", () => {
  const code = `import OpenAI from "openai";
const models = { "gpt-4o": { label: "Omni", inputPrice: 2.5 }, "gpt-4.1": { maxTokens: 8192, vision: true } };
const choices = [{ id: "gpt-5", price: 3 }, ["gpt-4-turbo", 1]];
const priced = ["gpt-5.4"].map((model) => ({ model }));
const costsOf = () => ({ model: "gpt-5-mini" });
`;
  expect(modelsOf({ "models.ts": code })).toEqual([
    "openai gpt-4-turbo selectable",
    "openai gpt-4.1 selectable",
    "openai gpt-4o selectable",
    "openai gpt-5 selectable",
    "openai gpt-5-mini selectable",
    "openai gpt-5.4 selectable",
  ]);
});

it("offers the defaults of settings, options and declared fields that speak of models", () => {
  const code = `import openai
from decouple import config
SPEC = {"model": config("CHAT_MODEL", default="gpt-4o-mini"), "region": config("REGION", default="gpt-4o")}
URL = "{0}/deployments/{1}".format(HOST, settings.get("vision.deployment", "gpt-4.1"))
parser.add_argument("-m", "--model", default="gpt-5")
class Ranker(Base):
    model_name: str = Param("rerank-2", help="like rerank-2.5")
    second_model = Column(String, default="gpt-5-mini")
    title: str = Param("gpt-4.1-nano")
`;
  expect(modelsOf({ "settings.py": code })).toEqual([
    "openai gpt-4.1 selectable",
    "openai gpt-4o-mini selectable",
    "openai gpt-5 selectable",
    "openai gpt-5-mini selectable",
    "voyage rerank-2 selectable",
  ]);
  expect(modelsOf({ "a.rb": 'client = OpenAI::Client.new\nMODEL = ENV.fetch("LLM_NAME", "gpt-4o")\n' })).toHaveLength(
    1,
  );
});

it("takes the model that a text is counted or split for as none", () => {
  const code = `import tiktoken, openai
def split(text):
    splitter = CharacterTextSplitter.from_tiktoken_encoder(chunk_size=100, model_name="gpt-3.5-turbo")
    return TokenTextSplitter(model_name="gpt-4o", encoder=tiktoken.encoding_for_model("gpt-4"))
`;
  expect(modelsOf({ "split.py": code })).toEqual([]);
});

it("takes what a migration of a database looks up, or shortens for people, for no offer", () => {
  const code = `class Slugs < ActiveRecord::Migration
  def up
    old = Model.find_by(api_name: "gpt-4-turbo")
    Model.where.not(api_name: "gpt-4").each { |model| model.update(slug: "gpt-4o") }
    Model.create!(api_name: "gpt-5")
  end
end
`;
  const client = { "app/client.rb": "OpenAI::Client.new\n" };
  expect(modelsOf({ "db/migrate/1_slugs.rb": code, ...client })).toEqual(["openai gpt-5 selectable"]);
  expect(modelsOf({ "app/slugs.rb": code, ...client })).toHaveLength(3);
});

it("lists defaults of options of Go, and names that stand for a constant of a library", () => {
  const code = `package cmd

import (
	openai "github.com/sashabaranov/go-openai"
	"github.com/spf13/pflag"
)

var defaultModel = openai.GPT4oMini

func init() {
	pflag.StringVarP(&chosen, "model", "m", "gpt-4.1", "which model answers")
	pflag.String("embedding-model", "text-embedding-3-small", "which model embeds")
	pflag.String("kind", "gpt-4o", "not one of these")
}
`;
  expect(modelsOf({ "cmd/root.go": code })).toEqual([
    "openai gpt-4.1 selectable",
    "openai gpt-4o-mini selectable",
    "openai text-embedding-3-small selectable",
  ]);
});

it("lists what a call is given for a model by a variable, and nothing that it is given for something else", () => {
  const code = `import dev.langchain4j.model.chat.ChatModel;
class Registry {
  void fill() {
    String quick = "grok-3-mini";
    String label = "grok-3";
    models.add(Model.builder().modelName(quick).displayName(label).build());
  }
}
`;
  expect(modelsOf({ "Registry.java": code }).map((model) => model.split(" ")[1])).toEqual(["grok-3-mini"]);
});
