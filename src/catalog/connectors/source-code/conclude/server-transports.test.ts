import { describe, expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const serverOf = (files: Files) => observed(observeFiles(sourceCode, files), "mcp-server")[0];
const TYPESCRIPT =
  'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";\nimport { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";\nimport { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";\n';

describe("how a server is reached", () => {
  it.each<[string, Files, string]>([
    [
      "a transport it is connected to",
      {
        "a.ts": `${TYPESCRIPT}const server = new McpServer({ name: "a" });\nconst transport = new StdioServerTransport();\nawait server.connect(transport);\n`,
      },
      "stdio",
    ],
    [
      "a server that another file makes",
      {
        "make.ts": `${TYPESCRIPT}export const createServer = () => {\n  const server = new McpServer({ name: "a" });\n  return { server, stop: () => 1 };\n};\n`,
        "sse.ts": `${TYPESCRIPT}import { createServer } from "./make.js";\nconst { server } = createServer();\nawait server.connect(new SSEServerTransport("/message", res));\n`,
      },
      "sse",
    ],
    [
      "a named transport",
      { "a.py": 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("a")\nmcp.run(transport="streamable-http")\n' },
      "streamable-http",
    ],
    ["no transport named", { "a.py": 'from fastmcp import FastMCP\nmcp = FastMCP("a")\nmcp.run()\n' }, "stdio"],
    [
      "streams of standard input",
      {
        "a.py":
          'from mcp.server import Server\nfrom mcp.server.stdio import stdio_server\nasync def serve():\n    server = Server("a")\n    async with stdio_server() as (r, w):\n        await server.run(r, w, {})\n',
      },
      "stdio",
    ],
  ])("%s", (_, files, transport) => expect(serverOf(files)?.properties.transport).toBe(transport));

  it("is a gap where it is reached over several", () => {
    const code = `${TYPESCRIPT}const server = new McpServer({ name: "a" });\nserver.connect(new StdioServerTransport());\nserver.connect(new SSEServerTransport("/m", r));\n`;
    const server = serverOf({ "a.ts": code });
    expect(server?.properties).not.toHaveProperty("transport");
    expect(server?.gaps).toMatchObject({ transport: { detail: "it is reached over sse, stdio" } });
  });

  it("is not told of what is no server of MCP", () => {
    const server = serverOf({
      "a.py": 'import uvicorn\nfrom mcp.server import Server\ns = Server("a")\nuvicorn.run(app)\n',
    });
    expect(server?.properties).not.toHaveProperty("transport");
  });
});
