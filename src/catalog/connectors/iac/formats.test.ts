import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const own = (files: Files): { readonly [asset: string]: object } =>
  Object.fromEntries(
    observeFiles(iac, files)
      .assets.filter(({ properties }) => "platform" in properties)
      .map(({ kind, name, properties }) => [`${kind}:${name}`, properties]),
  );

const PULUMI = `
name: chat
runtime: yaml
config:
  open:
    type: boolean
    default: true
variables:
  prefix: contoso
resources:
  role:
    type: aws:iam:Role
    properties:
      name: agent-role
      assumeRolePolicy:
        fn::toJSON:
          Statement: [{ Effect: Allow, Principal: { Service: bedrock.amazonaws.com } }]
  rights:
    type: aws:iam/rolePolicy:RolePolicy
    properties:
      role: \${role.name}
      policy:
        fn::toJSON: { Statement: [{ Effect: Allow, Action: "bedrock:*", Resource: "*" }] }
  helper:
    type: aws:bedrock/agentAgent:AgentAgent
    properties:
      agentName: \${prefix}-helper
      agentResourceRoleArn: \${role.arn}
      foundationModel: anthropic.claude-3-haiku-20240307-v1:0
  lab:
    type: aws:sagemaker:NotebookInstance
    properties:
      roleArn: \${role.arn}
      directInternetAccess: Enabled
      rootAccess: \${access}
  openai:
    type: azure-native:cognitiveservices:Account
    properties:
      accountName: openai
      kind: OpenAI
      properties: { publicNetworkAccess: Disabled, disableLocalAuth: true }
  search:
    type: azure-native:search:Service
    properties: { name: search, publicNetworkAccess: disabled }
  kb:
    type: aws-native:bedrock:KnowledgeBase
    properties: { name: kb }
  endpoint:
    type: gcp:vertex/aiEndpoint:AiEndpoint
    properties: { displayName: chat }
  served:
    type: databricks:index/modelServing:ModelServing
    properties: { name: served }
  other:
    type: random:index/randomString:RandomString
`;

describe("Pulumi in YAML", () => {
  const assets = own({ "Pulumi.yaml": PULUMI });
  it("reads resources of bridged and native packages as what they were made from", () => {
    expect(assets["agent:contoso-helper"]).toMatchObject({ guardrails: 0 });
    expect(assets["compute:lab"]).toMatchObject({ internetEgress: true, privateNetwork: false });
    expect(assets["compute:lab"]).not.toHaveProperty("rootAccess");
    expect(assets["ai-service:openai"]).toMatchObject({ publicAccess: false, keyAuthentication: false });
    expect(assets["vector-store:search"]).toMatchObject({ publicAccess: false });
    expect(Object.keys(assets)).toEqual(
      expect.arrayContaining(["vector-store:kb", "endpoint:chat", "endpoint:served", "identity:agent-role"]),
    );
    expect(assets["identity:agent-role"]).toMatchObject({ grants: ["bedrock:*"] });
  });
  it("follows references between them", () => {
    expect(edgeNames(observeFiles(iac, { "Pulumi.yaml": PULUMI }))).toEqual(
      expect.arrayContaining([
        "agent:contoso-helper -runs-as-> identity:agent-role",
        "agent:contoso-helper -uses-> model:anthropic.claude-3-haiku-20240307-v1:0",
      ]),
    );
  });
  it("lets other YAML with resources be", () => {
    expect(own({ "a.yaml": "resources:\n  - type: awsome\n" })).toEqual({});
  });
});

describe("Databricks asset bundles", () => {
  it("reads serving endpoints and models, with the bundle's variables", () => {
    const files = {
      "databricks.yml":
        'bundle: { name: b }\nvariables:\n  limit: { default: 10 }\nresources:\n  registered_models:\n    ranker:\n      name: main.ml.ranker\n  model_serving_endpoints:\n    rank:\n      name: rank-${bundle.target}\n      config:\n        served_entities:\n          - entity_name: ${resources.registered_models.ranker.name}\n            entity_version: 1\n      ai_gateway:\n        inference_table_config: { enabled: true }\n        rate_limits: [{ calls: "${var.limit}" }]\n',
    };
    const assets = own(files);
    expect(assets["endpoint:rank-…"]).toMatchObject({ logging: true, rateLimited: true });
    expect(assets["model:main.ml.ranker"]).toMatchObject({ modelId: "main.ml.ranker" });
    expect(edgeNames(observeFiles(iac, files))).toContain("endpoint:rank-… -serves-> model:main.ml.ranker");
  });
});

describe("the Serverless Framework", () => {
  const files = {
    "serverless.yml":
      "service: chat\nprovider:\n  name: aws\n  stage: ${opt:stage, 'dev'}\n  iam:\n    role:\n      statements:\n        - Effect: Allow\n          Action: [bedrock:InvokeModel]\n          Resource: '*'\nfunctions:\n  ask:\n    handler: src/ask.handler\n    environment:\n      MODEL: anthropic.claude-3-haiku-20240307-v1:0\nresources:\n  Resources:\n    Lab:\n      Type: AWS::SageMaker::NotebookInstance\n      Properties:\n        NotebookInstanceName: lab-${self:provider.stage}\n        RootAccess: ${self:custom.root}\n",
  };
  it("reads functions with the role they share, and the resources written in it", () => {
    const assets = own(files);
    expect(assets["identity:IamRoleLambdaExecution"]).toMatchObject({ grants: ["bedrock:InvokeModel"] });
    expect(assets["workload:ask"]).toBeDefined();
    expect(assets["compute:lab-…"]).toMatchObject({ internetEgress: true });
    expect(assets["compute:lab-…"]).not.toHaveProperty("rootAccess");
    expect(edgeNames(observeFiles(iac, files))).toEqual(
      expect.arrayContaining([
        "workload:ask -runs-as-> identity:IamRoleLambdaExecution",
        "workload:ask -uses-> model:anthropic.claude-3-haiku-20240307-v1:0",
      ]),
    );
  });
});

describe("Cloudflare Workers", () => {
  it("reads the bindings of a Worker and of its environments", () => {
    const text =
      '{\n  // the bot\n  "name": "bot",\n  "compatibility_date": "2026-01-01",\n  "ai": { "binding": "AI" },\n  "env": { "staging": { "vectorize": [{ "binding": "V", "index_name": "docs" }] } },\n}';
    const assets = own({ "wrangler.jsonc": text });
    expect(Object.keys(assets).sort()).toEqual([
      "ai-service:AI",
      "vector-store:docs",
      "workload:bot",
      "workload:bot-staging",
    ]);
  });
  it("leaves a Worker without AI out", () => {
    expect(own({ "wrangler.toml": 'name = "site"\n[[kv_namespaces]]\nbinding = "KV"\nid = "1"\n' })).toEqual({});
  });
});
