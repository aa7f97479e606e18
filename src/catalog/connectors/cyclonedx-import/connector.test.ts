import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assembled, assetNames, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { dependencies } from "../dependencies/connector.ts";
import { cyclonedxImport } from "./connector.ts";

const bom = (more: object, specVersion = "1.6"): string =>
  JSON.stringify({ bomFormat: "CycloneDX", specVersion, version: 1, ...more }, null, 2);
const TRIVY_TOOL = { components: [{ type: "application", group: "aquasecurity", name: "trivy", version: "0.58.0" }] };
const OPENAI = { "bom-ref": "pkg:pypi/openai@1.30.0", type: "library", name: "openai", version: "1.30.0" };

/** As Trivy writes it: refs are package URLs or UUIDs, ratings of several sources. */
const TRIVY = bom({
  metadata: { tools: TRIVY_TOOL, component: { "bom-ref": "root", type: "application", name: "." } },
  components: [
    { ...OPENAI, purl: "pkg:pypi/openai@1.30.0" },
    {
      "bom-ref": "9d5a6c2e-0000-4000-8000-000000000001",
      type: "library",
      name: "left-pad",
      version: "1.0.0",
      purl: "pkg:npm/left-pad@1.0.0",
    },
    { "bom-ref": "plain", type: "library", name: "requests", purl: "pkg:pypi/requests@2.0.0" },
    { "bom-ref": "lock", type: "application", name: "requirements.txt" },
  ],
  dependencies: [{ ref: "root", dependsOn: ["pkg:pypi/openai@1.30.0"] }],
  vulnerabilities: [
    {
      id: "CVE-2026-1",
      ratings: [
        { source: { name: "ghsa" }, severity: "medium" },
        { source: { name: "nvd" }, severity: "high", score: 8.1 },
      ],
      description: "Left-pad pads too far. More is said here.",
      affects: [{ ref: "9d5a6c2e-0000-4000-8000-000000000001" }],
    },
    {
      id: "CVE-2026-2",
      ratings: [{ severity: "critical" }],
      analysis: { state: "not_affected", justification: "code_not_reachable" },
      affects: [{ ref: "plain" }],
    },
  ],
});
/** A BOM of models: cards, licences, datasets by ref and by name. */
const MODELS = bom(
  {
    metadata: { tools: [{ vendor: "x", name: "aibom", version: "1" }] },
    components: [
      {
        "bom-ref": "m1",
        type: "machine-learning-model",
        group: "acme",
        name: "sentiment",
        purl: "pkg:huggingface/acme/sentiment@0123456789abcdef0123456789abcdef01234567",
        licenses: [{ license: { id: "Apache-2.0" } }],
        pedigree: {
          ancestors: [{ type: "machine-learning-model", name: "bert", purl: "pkg:huggingface/google/bert" }],
        },
        modelCard: {
          modelParameters: {
            modelArchitecture: "BertForSequenceClassification",
            datasets: [{ ref: "d1" }, { type: "dataset", name: "acme/tweets" }],
          },
        },
      },
      {
        "bom-ref": "d1",
        type: "data",
        name: "squad",
        data: [{ type: "dataset", contents: { url: "https://huggingface.co/datasets/squad" } }],
      },
      { "bom-ref": "c1", type: "data", name: "settings", data: [{ type: "configuration" }] },
      { "bom-ref": "i1", type: "container", name: "vllm/vllm-openai", version: "v0.6.0" },
      { "bom-ref": "i2", type: "container", name: "nginx", version: "1.27" },
    ],
    services: [
      { "bom-ref": "s1", name: "OpenAI", endpoints: ["https://api.openai.com/v1/chat?key=x"] },
      { "bom-ref": "s2", name: "shop", endpoints: ["https://shop.example.com"] },
    ],
  },
  "1.4",
);
const observe = (text: string) => observeFiles(cyclonedxImport, { "sbom.cdx.json": text });

describe("the contract", () =>
  itKeepsTheConnectorContract(cyclonedxImport, { "a.json": TRIVY, "b.json": MODELS }, ["key=x"]));

describe("packages", () => {
  it("are listed where they are AI or vulnerable", () => {
    expect(assetNames(observe(TRIVY))).toEqual([
      "application:test",
      "assessment:trivy",
      "package:left-pad",
      "package:openai",
    ]);
    expect(observed(observe(TRIVY), "package")[0]?.evidence[0]?.line).toBe(24);
  });

  it("are the same assets as those of lockfiles", () => {
    const locked = observeFiles(dependencies, { "requirements.txt": "openai==1.30.0\n" });
    const merged = assembled(locked, observe(TRIVY)).filter(({ name }) => name === "openai");
    expect(merged.map(({ evidence }) => evidence.map(({ connector }) => connector))).toEqual([
      ["dependencies", "cyclonedx-import"],
    ]);
    expect(merged[0]?.properties.pinned).toBe(true);
  });

  it.each([
    ["pkg:npm/%40langchain/core@0.3.0", "@langchain/core", "pkg:npm/%40langchain/core@0.3.0"],
    ["pkg:npm/@langchain/core@0.3.0", "@langchain/core", "pkg:npm/%40langchain/core@0.3.0"],
    [
      "pkg:maven/dev.langchain4j/langchain4j@1.0.0?type=jar",
      "dev.langchain4j:langchain4j",
      "pkg:maven/dev.langchain4j/langchain4j@1.0.0",
    ],
    [
      "pkg:golang/github.com/openai/openai-go@v1.0.0#sub",
      "github.com/openai/openai-go",
      "pkg:golang/github.com/openai/openai-go@v1.0.0",
    ],
    [
      "pkg:golang/github.com/openai/openai-go@1.0.0",
      "github.com/openai/openai-go",
      "pkg:golang/github.com/openai/openai-go@v1.0.0",
    ],
    ["pkg:pypi/LangChain_Core@0.3", "langchain-core", "pkg:pypi/langchain-core@0.3"],
  ])("%s", (purl, name, identity) => {
    const [found] = observed(observe(bom({ components: [{ type: "library", name: "x", purl }] })), "package");
    expect([found?.name, found?.identities[0]]).toEqual([name, identity]);
  });
});

describe("vulnerabilities", () => {
  it("are results, unless an analysis says that the product is not concerned", () => {
    const [assessment] = observed(observe(TRIVY), "assessment");
    expect(assessment?.properties).toMatchObject({
      tool: "trivy",
      toolVersion: "0.58.0",
      suppressed: 1,
      results: [
        {
          id: "CVE-2026-1",
          severity: "high",
          package: "left-pad",
          subject: "CVE-2026-1 left-pad 1.0.0",
          message: "trivy: left-pad 1.0.0: Left-pad pads too far (CVE-2026-1)",
        },
      ],
    });
    expect(edgeNames(observe(TRIVY))).toContain("assessment:trivy -reads-> package:left-pad");
  });

  it.each(["false_positive", "resolved", "resolved_with_pedigree"])("%s counts as settled", (state) => {
    const text = bom({
      vulnerabilities: [
        { id: "CVE-1", analysis: { state } },
        { id: "CVE-2", analysis: { state: "exploitable" } },
      ],
    });
    const [assessment] = observed(observe(text), "assessment");
    expect(assessment?.properties.results?.map(({ id }) => id)).toEqual(["CVE-2"]);
  });

  it.each([
    ["by a link into it", { ref: "urn:cdx:11111111-0000-4000-8000-000000000000/1#b" }, []],
    ["by the package", { ref: "mine" }, []],
    ["of another document", { ref: "urn:cdx:22222222-0000-4000-8000-000000000000/1#b" }, ["CVE-1"]],
  ])("of one document are settled in another %s", (_, affect, expected) => {
    const six = { type: "library", name: "six", version: "1.0.0", purl: "pkg:pypi/six@1.0.0" };
    const sbom = bom({
      serialNumber: "urn:uuid:11111111-0000-4000-8000-000000000000",
      metadata: { tools: TRIVY_TOOL },
      components: [{ ...six, "bom-ref": "b" }],
      vulnerabilities: [{ id: "CVE-1", affects: [{ ref: "b" }] }],
    });
    const vex = bom({
      components: [{ ...six, "bom-ref": "mine" }],
      vulnerabilities: [{ id: "CVE-1", analysis: { state: "not_affected" }, affects: [affect] }],
    });
    const found = observed(observeFiles(cyclonedxImport, { "sbom.json": sbom, "vex.json": vex }), "assessment");
    expect(found.flatMap(({ properties }) => properties.results?.map(({ id }) => id) ?? [])).toEqual(expected);
  });

  it("that Stance itself wrote are left out; what it saw is not", () => {
    const tools = { components: [{ type: "application", name: "stance" }] };
    const text = bom({
      metadata: { tools },
      components: [{ ...OPENAI, purl: "pkg:pypi/openai@1.30.0" }],
      vulnerabilities: [{ id: "CVE-1" }],
    });
    expect(assetNames(observe(text))).toEqual(["application:test", "package:openai"]);
  });

  it("of a BOM that has none are no assessment: nobody says that it was looked for any", () => {
    expect(observed(observe(bom({ vulnerabilities: [] })), "assessment")).toEqual([]);
  });
});

describe("models, data, images and services", () => {
  it("are told with what they are made of", () => {
    expect(assetNames(observe(MODELS))).toEqual([
      "ai-service:openai",
      "application:test",
      "container-image:vllm/vllm-openai:v0.6.0",
      "dataset:acme/tweets",
      "dataset:squad",
      "endpoint:api.openai.com",
      "model:acme/sentiment",
      "model:google/bert",
    ]);
    expect(edgeNames(observe(MODELS))).toEqual(
      expect.arrayContaining([
        "model:acme/sentiment -trained-on-> dataset:squad",
        "model:acme/sentiment -trained-on-> dataset:acme/tweets",
        "model:acme/sentiment -fine-tuned-from-> model:google/bert",
        "endpoint:api.openai.com -supplied-by-> ai-service:openai",
      ]),
    );
  });

  it("have the identities of what other sources see, and no property that nobody wrote", () => {
    const [model] = observed(observe(MODELS), "model");
    expect(model?.identities).toEqual(["model:huggingface/acme/sentiment"]);
    expect(model?.properties).toEqual({
      modelId: "acme/sentiment",
      provider: "huggingface",
      source: "hub",
      revision: "0123456789abcdef0123456789abcdef01234567",
      licence: "Apache-2.0",
      architecture: "BertForSequenceClassification",
    });
    const identities = observed(observe(MODELS), "dataset").flatMap((item) => item.identities);
    expect(identities).toContain("dataset:huggingface/squad");
  });
});

describe("documents that are refused", () => {
  it.each([
    ["an old version", bom({}, "1.2"), "CycloneDX 1.2, not 1.4 to 1.7"],
    ["no list", bom({ components: {} }), "components must be a list"],
    ["no name", bom({ components: [{ type: "library" }] }), "components[0].name must be a text"],
    ["a vulnerability that is none", bom({ vulnerabilities: [7] }), "vulnerabilities[0] must be an object"],
  ])("%s", (_, text, expected) => {
    expect(observe(text).notExamined[0]?.detail).toContain(expected);
  });

  it("ends on components inside components without end", () => {
    const inner = `${'{"name":"a","components":['.repeat(120)}${"]}".repeat(120)}`;
    expect(assetNames(observe(bom({}).replace(/}\s*$/, `,"components":[${inner}]}`)))).toEqual(["application:test"]);
  });
});
