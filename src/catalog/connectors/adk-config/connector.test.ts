import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { adkConfig } from "./connector.ts";

const SCHEMA =
  "# yaml-language-server: $schema=https://raw.githubusercontent.com/google/adk-python/refs/heads/main/src/google/adk/agents/config_schemas/AgentConfig.json\n";
const FILES: Files = {
  "team/root_agent.yaml": `${SCHEMA}name: coordinator
model: gemini-3-flash-preview
description: 'Coordinates research.'
instruction: |
  You coordinate research for {user}.
sub_agents:
  - config_path: research_agent.yaml
  - config_path: gone.yaml
`,
  "team/research_agent.yaml": `name: research_agent
model: gemini-3-flash-preview
instruction: |
  You read the web.
tools:
  - name: google_search
  - name: MCPToolset
    args:
      stdio_server_params:
        command: "npx"
        args: ["-y", "firecrawl-mcp"]
        env:
          FIRECRAWL_API_KEY: "\${FIRECRAWL_API_KEY}"
`,
  "flow/steps.yaml": "agent_class: LoopAgent\nname: refine\nmax_iterations: 5\n",
};

describe("the contract", () => itKeepsTheConnectorContract(adkConfig, FILES));

describe("agent files", () => {
  const observation = observeFiles(adkConfig, FILES);

  it("become agents with their model, instructions, tools and servers", () => {
    expect(assetNames(observation, "agent", "model", "tool", "mcp-server")).toEqual([
      "agent:coordinator",
      "agent:refine",
      "agent:research_agent",
      "mcp-server:firecrawl-mcp",
      "model:gemini-3-flash-preview",
      "tool:google_search",
    ]);
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining([
        "agent:coordinator -delegates-to-> agent:research_agent",
        "agent:coordinator -uses-> model:gemini-3-flash-preview",
        "agent:coordinator -instructed-by-> prompt:coordinator instructions",
        "agent:research_agent -uses-> mcp-server:firecrawl-mcp",
        "agent:research_agent -uses-> tool:google_search",
      ]),
    );
  });

  it("tell where everything stands", () => {
    const [model] = observed(observation, "model");
    expect(model?.properties).toMatchObject({ provider: "gcp.gemini", usage: "used" });
    expect(model?.evidence.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
      "team/research_agent.yaml:2",
      "team/root_agent.yaml:3",
    ]);
    expect(observed(observation, "prompt").map((prompt) => prompt.properties.interpolates)).toContainEqual(["user"]);
    expect(observed(observation, "mcp-server")[0]?.properties).toMatchObject({
      command: "npx",
      package: "pkg:npm/firecrawl-mcp",
      pinned: false,
      environment: ["FIRECRAWL_API_KEY"],
    });
    expect(observed(observation, "agent").find(({ name }) => name === "refine")?.properties.maxSteps).toBe(5);
  });

  it("leave a gap for a sub-agent that is not there", () => {
    expect(observation.relationshipGaps).toMatchObject([
      { verb: "delegates-to", detail: expect.stringMatching(/gone/) },
    ]);
  });
});

it("takes no other YAML for an agent", () => {
  const files = {
    "recipe.yaml": "name: soup\nmodel: pot\ninstruction: Boil water.\n",
    "workflow.yaml": "name: build\nsteps:\n  - instruction: run\n",
  };
  expect(assetNames(observeFiles(adkConfig, files))).toEqual([]);
});
