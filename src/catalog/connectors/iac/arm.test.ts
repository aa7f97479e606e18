import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const ACCOUNT = `
@description('name')
param name string
@allowed(['Enabled', 'Disabled'])
param access string = 'Enabled'
param deployments array = []
param keyUri string?
type Tags = {
  owner: string
}

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name // the name
  kind: 'OpenAI'
  properties: {
    publicNetworkAccess: access
    disableLocalAuth: !empty(keyUri)
      ? true
      : false
  }
}

@batchSize(1)
resource models 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for item in deployments: {
  parent: account
  name: item.name
  properties: {
    model: item.model
    raiPolicyName: item.?policy
  }
}]

output id string = account.id
output accountName string = account.name
`;

const MAIN = `
targetScope = 'resourceGroup'
param prefix string = 'contoso'
param model string
var access = 'Disabled'
module openai 'core/openai.bicep' = {
  name: 'openai'
  params: {
    name: '\${prefix}-openai'
    access: access
    deployments: [
      { name: 'chat', model: { format: 'OpenAI', name: model, version: '1' } }
      {
        name: 'embed'
        model: { format: 'OpenAI', name: 'text-embedding-3-small' }
      }
    ]
  }
}
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'app'
}
module app 'core/app.bicep' = {
  name: 'app'
  params: { identityName: identity.name, accountName: openai.outputs.accountName }
}
resource use 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(identity.id)
  properties: {
    principalId: identity.properties.principalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')
  }
}
`;

const APP = `
param identityName string
param accountName string
resource who 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = { name: identityName }
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = { name: accountName }
resource site 'Microsoft.Web/sites@2023-01-01' = if (true) {
  name: 'site'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '\${who.id}': {} }
  }
  properties: {
    siteConfig: {
      appSettings: [ { name: 'ENDPOINT', value: account.properties.endpoint } ]
    }
  }
}
`;

const PARAMETERS = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  parameters: { model: { value: "$" + "{CHAT_MODEL=gpt-4o}" } },
});

const FILES = {
  "infra/main.bicep": MAIN,
  "infra/main.parameters.json": PARAMETERS,
  "infra/core/openai.bicep": ACCOUNT,
  "infra/core/app.bicep": APP,
};

describe("the connector contract", () => itKeepsTheConnectorContract(iac, FILES));

describe("Bicep", () => {
  const observation = observeFiles(iac, FILES);

  it("is read over modules, parameters, their values and conditions", () => {
    expect(observed(observation, "ai-service")[0]).toMatchObject({
      name: "contoso-openai",
      properties: {
        publicAccess: false,
        keyAuthentication: true,
        resourceType: "Microsoft.CognitiveServices/accounts",
      },
    });
  });

  it("tells what a loop over written items declares", () => {
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining([
        "ai-service:contoso-openai -exposes-> endpoint:chat, embed",
        "endpoint:chat, embed -serves-> model:gpt-4o",
        "endpoint:chat, embed -serves-> model:text-embedding-3-small",
      ]),
    );
  });

  it("follows an existing resource by where its name comes from, and names roles by their ids", () => {
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining([
        "workload:site -runs-as-> identity:app",
        "workload:site -uses-> ai-service:contoso-openai",
      ]),
    );
    expect(observed(observation, "identity")[0]?.properties.grants).toEqual([
      "Cognitive Services OpenAI User on the group it is deployed to",
    ]);
  });

  it("says on which line a property stands", () => {
    const [account] = observed(observation, "ai-service");
    expect(account?.evidence.find(({ property }) => property === "publicAccess")).toMatchObject({
      path: "infra/core/openai.bicep",
      line: 16,
    });
  });

  it("reads children inside their parent, by name and by symbol", () => {
    const code = `
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'acc'
  kind: 'OpenAI'
  resource inner 'deployments' = {
    name: 'inner'
    properties: { model: { name: 'gpt-4o' }, raiPolicyName: account::policy.name }
  }
  resource policy 'raiPolicies' = {
    name: 'strict'
    properties: { contentFilters: [{ name: 'Hate', blocking: false, enabled: true, source: 'Prompt' }] }
  }
}
resource outer 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: '\${account.name}/outer'
  properties: { model: { name: 'gpt-4o-mini' } }
}
`;
    const nested = observeFiles(iac, { "main.bicep": code });
    expect(edgeNames(nested)).toEqual(
      expect.arrayContaining([
        "ai-service:acc -exposes-> endpoint:inner",
        "ai-service:acc -exposes-> endpoint:outer",
        "endpoint:inner -guarded-by-> guardrail:strict",
      ]),
    );
    expect(observed(nested, "guardrail")[0]?.properties).toMatchObject({ enforces: [], inactive: ["content Hate"] });
  });

  it("leaves open what only a deployment decides, and leaves out what is not created", () => {
    const code = `
param on bool = false
param keys bool
resource a 'Microsoft.Search/searchServices@2024-06-01-preview' = if (on) { name: 'never' }
resource b 'Microsoft.Search/searchServices@2024-06-01-preview' = { name: 'maybe', properties: { disableLocalAuth: keys } }
`;
    const open = observeFiles(iac, { "main.bicep": code });
    expect(assetNames(open).filter((name) => name.startsWith("vector-store"))).toEqual(["vector-store:maybe"]);
    expect(observed(open, "vector-store")[0]?.gaps?.keyAuthentication).toMatchObject({ reason: "dynamic" });
  });

  it("takes what a module further down gives out, and the values of a parameter file", () => {
    const files = {
      "main.bicep": `
param open string = 'Enabled'
module front 'link.bicep' = { name: 'l', params: { target: search.outputs.id } }
module search 'search.bicep' = { name: 's', params: { open: open } }
`,
      "main.bicepparam": "using './main.bicep'\nparam open = readEnvironmentVariable('OPEN', 'Disabled')\n",
      "search.bicep": `
param open string
resource s 'Microsoft.Search/searchServices@2024-06-01-preview' = { name: 'docs', properties: { publicNetworkAccess: open } }
output id string = s.id
`,
      "link.bicep": `
param target string
resource link 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: 'link'
  properties: { privateLinkServiceConnections: [ { properties: { privateLinkServiceId: target } } ] }
}
`,
    };
    expect(observed(observeFiles(iac, files), "vector-store")[0]?.properties).toMatchObject({
      publicAccess: false,
      privateNetwork: true,
    });
  });

  it("comes to an end over modules that hand on each other's outputs in a ring", () => {
    const ring = observeFiles(iac, {
      "main.bicep": `
module one 'part.bicep' = { name: 'a', params: { keys: two.outputs.keys } }
module two 'part.bicep' = { name: 'b', params: { keys: one.outputs.keys } }
`,
      "part.bicep": `
param keys bool
resource s 'Microsoft.Search/searchServices@2024-06-01-preview' = { name: 'docs', properties: { disableLocalAuth: keys } }
output keys bool = keys
`,
    });
    expect(observed(ring, "vector-store")[0]?.gaps?.keyAuthentication).toMatchObject({ reason: "dynamic" });
  });

  it("tells of a module from elsewhere and of a file that cannot be read", () => {
    const { notExamined } = observeFiles(iac, {
      "main.bicep":
        "module a 'br/public:avm/res/cognitive-services/account:0.7.0' = {\n  name: 'a'\n  params: { name: 'a' }\n}\n",
      "broken.bicep": "param a string = 'open\nresource",
      "deep.bicep": `var a = ${"[".repeat(500)}${"]".repeat(500)}`,
    });
    expect(notExamined.map(({ path, reason }) => [path, reason])).toEqual(
      expect.arrayContaining([
        ["main.bicep", "unsupported"],
        ["broken.bicep", "malformed"],
        ["deep.bicep", "too-deep"],
      ]),
    );
  });
});

describe("ARM templates", () => {
  const template = (resources: unknown, more: object = {}) =>
    JSON.stringify(
      {
        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        parameters: { account: { type: "string", defaultValue: "contoso" }, keys: { type: "bool" } },
        variables: { search: "[concat(parameters('account'), '-search')]", off: "Disabled" },
        ...more,
        resources,
      },
      null,
      2,
    );

  const RESOURCES = [
    {
      type: "Microsoft.CognitiveServices/accounts",
      apiVersion: "2024-10-01",
      name: "[parameters('account')]",
      kind: "OpenAI",
      identity: {
        type: "UserAssigned",
        userAssignedIdentities: {
          "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'app')]": {},
        },
      },
      properties: { publicNetworkAccess: "[variables('off')]", disableLocalAuth: "[parameters('keys')]" },
      resources: [
        {
          type: "deployments",
          name: "chat",
          properties: { model: { format: "OpenAI", name: "gpt-4o" }, raiPolicyName: "Microsoft.Default" },
        },
      ],
    },
    {
      type: "Microsoft.CognitiveServices/accounts/deployments",
      name: "[format('{0}/{1}', parameters('account'), 'embed')]",
      properties: { model: { name: "text-embedding-3-small" } },
    },
    { type: "Microsoft.ManagedIdentity/userAssignedIdentities", name: "app" },
    {
      type: "Microsoft.Search/searchServices",
      name: "[variables('search')]",
      condition: "[not(equals(parameters('account'), ''))]",
      properties: {},
    },
    {
      type: "Microsoft.Insights/diagnosticSettings",
      name: "logs",
      scope: "[format('Microsoft.CognitiveServices/accounts/{0}', parameters('account'))]",
      properties: { logs: [{ categoryGroup: "audit", enabled: true }] },
    },
    {
      type: "Microsoft.Web/sites",
      name: "site",
      properties: {
        siteConfig: {
          appSettings: [
            {
              name: "AI",
              value: "[reference(resourceId('Microsoft.CognitiveServices/accounts', parameters('account'))).endpoint]",
            },
          ],
        },
      },
    },
  ];

  it("are read over parameters, variables, ids and children", () => {
    const observation = observeFiles(iac, { "azuredeploy.json": template(RESOURCES) });
    expect(observed(observation, "ai-service")[0]).toMatchObject({
      name: "contoso",
      properties: { publicAccess: false, logging: true },
      gaps: { keyAuthentication: { reason: "dynamic" } },
    });
    expect(observed(observation, "vector-store")[0]).toMatchObject({
      name: "contoso-search",
      properties: { publicAccess: true, keyAuthentication: true },
    });
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining([
        "ai-service:contoso -exposes-> endpoint:chat",
        "ai-service:contoso -exposes-> endpoint:embed",
        "ai-service:contoso -runs-as-> identity:app",
        "endpoint:embed -serves-> model:text-embedding-3-small",
        "workload:site -uses-> ai-service:contoso",
      ]),
    );
  });

  it("say on which line a property stands", () => {
    const text = template(RESOURCES);
    const [account] = observed(observeFiles(iac, { "azuredeploy.json": text }), "ai-service");
    const line = text.split("\n").findIndex((row) => row.includes("publicNetworkAccess")) + 1;
    expect(account?.evidence.find(({ property }) => property === "publicAccess")?.line).toBe(line);
  });

  it("that were made from a Bicep file beside them are left to it", () => {
    const generated = template([{ type: "Microsoft.Search/searchServices", name: "old" }], {
      metadata: { _generator: { name: "bicep" } },
    });
    const search = "resource s 'Microsoft.Search/searchServices@2024-06-01-preview' = { name: 'new' }\n";
    const names = (files: { [path: string]: string }): string[] =>
      observed(observeFiles(iac, files), "vector-store").map(({ name }) => name);
    expect(names({ "main.json": generated, "main.bicep": search })).toEqual(["new"]);
    expect(names({ "main.json": generated })).toEqual(["old"]);
  });

  it("that are nested too deep or broken are told as not examined", () => {
    const head = '{ "$schema": "deploymentTemplate.json", "resources": ';
    const { notExamined } = observeFiles(iac, {
      "deep.json": `${head}[{ "type": "Microsoft.Search/searchServices", "name": "s", "properties": ${"[".repeat(300)}${"]".repeat(300)} }] }`,
      "list.json": `["deploymentTemplate.json"]`,
    });
    expect(notExamined.map(({ path, reason }) => [path, reason])).toEqual([
      ["deep.json", "too-deep"],
      ["list.json", "malformed"],
    ]);
  });
});
