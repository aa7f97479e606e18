import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { modelSettings } from "./connector.ts";
import { isModelKey, plainValue } from "./find-models.ts";

const models = (files: Files): string[] =>
  observed(observeFiles(modelSettings, files), "model").map(({ name }) => name);

itKeepsTheConnectorContract(modelSettings, { ".env": "OPENAI_CHAT_MODEL=gpt-4o-mini\n" });

describe("a file of settings", () => {
  it.each<[string, string, string[]]>([
    [".env.example", "OPENAI_CHAT_MODEL=gpt-4o-mini\n# OPENAI_CHAT_MODEL=gpt-4\n", ["gpt-4o-mini"]],
    [".env", "AZURE_OPENAI_EMBEDDINGS_DEPLOYMENT=text-embedding-ada-002", ["text-embedding-ada-002"]],
    [".env", "export LOCAL_MODEL_EMBEDDINGS='nomic-embed-text' # small", ["nomic-embed-text"]],
    ["config/llm.toml", 'chat_model = "claude-sonnet-4-5"', ["claude-sonnet-4-5"]],
    ["settings.yaml.example", "llm:\n  model: gpt-4o\n", ["gpt-4o"]],
    ["k8s/config.yaml", 'kind: ConfigMap\ndata:\n  CHAT_MODEL: "gpt-4o"\n', ["gpt-4o"]],
    ["app/application.properties", "openai.chatgpt.deployment=${CHAT_DEPLOYMENT:gpt-4o}", ["gpt-4o"]],
    ["a.properties", "openai.region=x\r\nopenai.deployment=gpt-35-turbo\r\n", ["gpt-35-turbo"]],
    ["compose.yaml", "services:\n  a:\n    environment:\n      MODEL_NAME: ${MODEL:-gpt-4o}\n", ["gpt-4o"]],
  ])("names models: %s %#", (path, text, expected) => {
    expect(models({ [path]: text })).toEqual(expected);
  });

  it.each<[string, string]>([
    [".env", "CAR_MODEL=model-3\nMODEL=\nOPENAI_CHAT_MODEL=${CHAT}"],
    ["app.yaml", "model: user\nname: gpt-4o\nmodel_provider: openai"],
    ["openapi.yaml", "openapi: 3.1.0\nexample:\n  model: gpt-4o\n"],
    [".github/workflows/a.yml", "env:\n  CHAT_MODEL: gpt-4o\n"],
    ["README.md", "CHAT_MODEL=gpt-4o\n"],
  ])("names none: %s %#", (path, text) => {
    expect(models({ [path]: text })).toEqual([]);
  });

  it("offers what it lists under a key for models, by key, item or name", () => {
    const text = `default-model: gpt-4o
apis:
  openai:
    models: # https://example.com
      # the fast ones
      gpt-4o-mini:
        aliases: ["4o-mini"]
        fallback: gpt-4
      "qwen2.5:7b":
        max: 1
      Tulu-3-405B: {}
      notes:
        text: x
  other:
    base-url: https://example.com
    chat_models:
      - claude-sonnet-4-5
      - name: gpt-5
        fallback: gpt-4
      - id: command-r
  market:
    models:
      openai/gpt-4.1:
        max: 1
      acme/Phi-4-reasoning:
        max: 1
tables:
  models:
    - name: orders-2
    - name: stock-3
`;
    const found = observed(observeFiles(modelSettings, { "config_template.yml": text }), "model");
    expect(found.map(({ name, properties, evidence }) => `${name} ${properties.usage} ${evidence[0]?.line}`)).toEqual([
      "gpt-4o used 1",
      "gpt-4o-mini selectable 6",
      "qwen2.5:7b selectable 9",
      "Tulu-3-405B selectable 11",
      "claude-sonnet-4-5 selectable 17",
      "gpt-5 selectable 18",
      "command-r selectable 20",
      "openai/gpt-4.1 selectable 23",
      "acme/Phi-4-reasoning selectable 25",
    ]);
  });

  it("takes the name below a key of people's own for the id, and no other setting there", () => {
    const text = `llms:
  quick-one:
    display_name: Quick 1
    name: gpt-4o-mini
    url: https://api.openai.com/v1/chat/completions
    api_key_env: OPENAI_API_KEY
  claude-3.5-haiku:
    name: claude-3-5-haiku-latest
roles:
  clerk-1:
    name: gpt-4o
`;
    const found = observed(observeFiles(modelSettings, { "config/llms.yml": text }), "model");
    expect(found.map(({ name, evidence }) => `${name} ${evidence[0]?.line}`)).toEqual([
      "gpt-4o-mini 4",
      "claude-3-5-haiku-latest 8",
    ]);
  });

  it("tells the provider where the form of the id does, and that it is open where it does not", () => {
    const observation = observeFiles(modelSettings, { ".env": "A_MODEL=gpt-4o\nB_MODEL=nomic-embed-text\n" });
    const [known, open] = observed(observation, "model");
    expect(known?.properties).toEqual({ modelId: "gpt-4o", provider: "openai", usage: "used" });
    expect(open?.properties.provider).toBeUndefined();
    expect(open?.gaps?.provider).toBeDefined();
  });
});

describe("a list of assistants", () => {
  const observation = observeFiles(modelSettings, {
    "assistants.yml":
      "assistants:\n- name: Writer\n  language_model_api_name: claude-sonnet-4-5\n- name: Clerk\n  model: by-hand\n- model: gpt-4o\n",
  });

  it("has an agent for every entry with a name and a model", () => {
    expect(assetNames(observation, "agent")).toEqual(["agent:Writer"]);
    expect(edgeNames(observation)).toContain("agent:Writer -uses-> model:claude-sonnet-4-5");
    expect(observed(observation, "agent")[0]?.evidence[0]).toMatchObject({ path: "assistants.yml", line: 2 });
  });

  it("refuses hostile YAML and goes on", () => {
    const text = `agents:\n${"[".repeat(5_000)}\nmodel: gpt-4o\n`;
    expect(observeFiles(modelSettings, { "a.yaml": text }).notExamined).toHaveLength(1);
  });
});

it("takes keys for a model's by their last words only", () => {
  expect(["model", "chatModel", "LLM", "azure.deployment-name", "MODEL_ID"].filter(isModelKey)).toHaveLength(5);
  expect(["model_provider", "modeling", "deploy", "name", "MODEL_PATH"].filter(isModelKey)).toEqual([]);
});

it("reads what is taken where a variable is not set", () => {
  expect(["${A:-gpt-4o}", "${A=gpt-4o}", "${A:gpt-4o}", '"gpt-4o",', "gpt-4o # c"].map(plainValue)).toEqual(
    Array(5).fill("gpt-4o"),
  );
});

it("leaves what a chart serves to those who read its templates", () => {
  const values = "model: mistralai/Mistral-7B-Instruct-v0.3\nchatModel: gpt-4o\n";
  const inChart = observeFiles(modelSettings, { "chart/values.yaml": values });
  const elsewhere = observeFiles(modelSettings, { "config/models.yaml": values });
  expect(assetNames(inChart, "model")).toEqual(["model:gpt-4o"]);
  expect(assetNames(elsewhere, "model")).toHaveLength(2);
});
