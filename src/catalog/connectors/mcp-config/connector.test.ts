import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { mcpConfig } from "./connector.ts";
import { startedPackage } from "./server.ts";

const SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
const FILES = {
  ".mcp.json": JSON.stringify(
    {
      mcpServers: {
        github: { command: "npx", args: ["-y", "@modelcontextprotocol/server-github"], env: { GITHUB_TOKEN: SECRET } },
        docs: { type: "http", url: "http://docs.example/mcp" },
      },
    },
    null,
    2,
  ),
  ".vscode/mcp.json":
    '{\n  // editors allow comments\n  "servers": { "time": { "command": "uvx", "args": ["mcp-server-time==1.2.3"], "alwaysAllow": ["now"], }, },\n}\n',
};

describe("the contract", () => itKeepsRest());
function itKeepsRest(): void {
  it("reads servers of several clients", () => {
    const observation = observeFiles(mcpConfig, FILES);
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining(["agent:Claude Code -uses-> mcp-server:github", "agent:VS Code -uses-> mcp-server:time"]),
    );
    const servers = Object.fromEntries(
      observed(observation, "mcp-server").map((server) => [server.name, server.properties]),
    );
    expect(servers.github).toMatchObject({
      package: "pkg:npm/%40modelcontextprotocol/server-github",
      pinned: false,
      literalSecrets: ["GITHUB_TOKEN"],
    });
    expect(servers.docs).toMatchObject({
      transport: "streamable-http",
      url: "http://docs.example/mcp",
      encrypted: false,
    });
    expect(servers.time).toMatchObject({ pinned: true, autoApproved: ["now"] });
  });
  it("says what is malformed", () => {
    expect(observeFiles(mcpConfig, { ".mcp.json": "{ nope" }).notExamined[0]?.reason).toBe("malformed");
  });
}
itKeepsTheConnectorContract(mcpConfig, FILES, [SECRET]);

it.each([
  ["npx", ["-y", "a@1.2.3"], { package: "pkg:npm/a", pinned: true }],
  ["npx", ["a@latest"], { package: "pkg:npm/a", pinned: false }],
  ["uvx", ["--from", "b==2.0", "run-b"], { package: "pkg:pypi/b", pinned: true }],
  ["docker", ["run", "-i", "--rm", "mcp/fetch"], { package: "pkg:docker/mcp/fetch", pinned: false }],
  ["node", ["server.js"], null],
] as const)("%s %j", (command, args, expected) => {
  expect(startedPackage(command, args)).toEqual(expected);
});
