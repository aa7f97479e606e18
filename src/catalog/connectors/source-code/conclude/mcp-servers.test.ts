import { expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const servers = (code: string, path = "app.py") => observed(observeFiles(sourceCode, { [path]: code }), "mcp-server");

it("names a server after the package or image that is started, and tells whether it is pinned", () => {
  const [github] = servers(`from mcp import StdioServerParameters
params = StdioServerParameters(
    command="docker",
    args=["run", "-i", "--rm", "-e", "GITHUB_PERSONAL_ACCESS_TOKEN", "ghcr.io/github/github-mcp-server"],
    env={"GITHUB_PERSONAL_ACCESS_TOKEN": token},
)
`);
  expect(github).toMatchObject({
    name: "ghcr.io/github/github-mcp-server",
    properties: {
      command: "docker",
      package: "pkg:docker/ghcr.io/github/github-mcp-server",
      pinned: false,
      environment: ["GITHUB_PERSONAL_ACCESS_TOKEN"],
      literalSecrets: [],
      projectScoped: false,
    },
  });
});

it("reads whole command lines", () => {
  const found = servers(`from agno.tools.mcp import MultiMCPTools
tools = MultiMCPTools(["npx -y @openbnb/mcp-server-airbnb --ignore-robots-txt", "npx travel-mcp@1.2.0"], env={})
`);
  expect(found.map(({ name, properties }) => [name, properties.arguments, properties.pinned])).toEqual([
    ["@openbnb/mcp-server-airbnb", ["-y", "@openbnb/mcp-server-airbnb", "--ignore-robots-txt"], false],
    ["travel-mcp", ["travel-mcp@1.2.0"], true],
  ]);
});

it("takes every configuration of a loop for a server of its own", () => {
  const found = servers(`from mcp import StdioServerParameters
SERVERS = [
    {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-github"]},
    {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/tmp"]},
]
for config in SERVERS:
    params = StdioServerParameters(command=config["command"], args=config.get("args", []))
`);
  expect(found.map(({ properties }) => properties.arguments)).toEqual([
    ["-y", "@modelcontextprotocol/server-github"],
    ["-y", "@modelcontextprotocol/server-filesystem", "/tmp"],
  ]);
});

it("links an agent to the server behind its toolset, once", () => {
  const observation = observeFiles(sourceCode, {
    "agent.py": `from google.adk.agents import LlmAgent
from google.adk.tools.mcp_tool.mcp_toolset import MCPToolset, StdioConnectionParams, StdioServerParameters

root = LlmAgent(
    name="files",
    model="gemini-2.5-flash",
    tools=[MCPToolset(connection_params=StdioConnectionParams(server_params=StdioServerParameters(command="npx", args=["-y", "file-mcp"])))],
)
`,
  });
  expect(observed(observation, "mcp-server")).toHaveLength(1);
  expect(edgeNames(observation)).toContain("agent:files -uses-> mcp-server:file-mcp");
});

it("reads the address of a remote server", () => {
  const code = `import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
const transport = new StreamableHTTPClientTransport(new URL("https://mcp.example.com/mcp"));
`;
  const [server] = servers(code, "app.ts");
  expect(server).toMatchObject({
    name: "mcp.example.com",
    properties: { transport: "streamable-http", encrypted: true },
  });
});

it("knows no server where nothing says what is started", () => {
  const code =
    "from mcp import StdioServerParameters\ndef start(command, args):\n    return StdioServerParameters(command=command, args=args)\n";
  expect(assetNames(observeFiles(sourceCode, { "app.py": code }), "mcp-server")).toEqual([]);
});

it("tells servers apart whose scripts a function finds", () => {
  const code = `import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { locate } from "./paths";
const start = (params: { command: string; args: string[] }) => new StdioClientTransport({ command: params.command, args: params.args });
export function thinking() {
  const script = locate("@modelcontextprotocol/server-sequential-thinking/dist/index.js");
  return start({ command: "node", args: [script] });
}
export function search() {
  return start({ command: "node", args: [locate("@modelcontextprotocol/server-brave-search/dist/index.js")] });
}
`;
  expect(assetNames(observeFiles(sourceCode, { "servers.ts": code }), "mcp-server")).toEqual([
    "mcp-server:@modelcontextprotocol/server-brave-search/dist/index.js",
    "mcp-server:@modelcontextprotocol/server-sequential-thinking/dist/index.js",
  ]);
});
