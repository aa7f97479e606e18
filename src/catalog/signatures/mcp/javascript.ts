import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in JavaScript and TypeScript. */
export const javascriptSymbols: readonly SymbolSpec[] = [
  {
    language: "javascript",
    role: "mcp-server",
    names: [
      "@modelcontextprotocol/sdk/server/mcp.McpServer",
      "@modelcontextprotocol/sdk/server/index.Server",
      "@modelcontextprotocol/sdk/server.{Server,McpServer}",
      "@modelcontextprotocol/server.{McpServer,Server}",
      "fastmcp.FastMCP",
      "mcp-use/server.MCPServer",
    ],
    name: ["name"],
  },
  {
    language: "javascript",
    role: "mcp-server",
    names: ["mcp-use/server.createMCPServer"],
    name: [0],
  },
  {
    language: "javascript",
    role: "mcp-tool",
    names: [
      "@modelcontextprotocol/{sdk/server/mcp,sdk/server,server}.McpServer().{registerTool,experimental.tasks.registerToolTask}",
    ],
    name: [0],
    description: ["description"],
  },
  {
    language: "javascript",
    role: "mcp-tool",
    names: ["@modelcontextprotocol/{sdk/server/mcp,sdk/server,server}.McpServer().tool"],
    name: [0],
    description: [1],
    schema: [1, 2],
  },
  {
    language: "javascript",
    role: "mcp-prompt",
    names: ["@modelcontextprotocol/{sdk/server/mcp,sdk/server,server}.McpServer().registerPrompt"],
    name: [0],
    schema: ["argsSchema"],
  },
  {
    language: "javascript",
    role: "mcp-prompt",
    names: ["@modelcontextprotocol/{sdk/server/mcp,sdk/server,server}.McpServer().prompt"],
    name: [0],
    schema: [1, 2],
  },
  {
    language: "javascript",
    role: "mcp-tool",
    names: ["fastmcp.FastMCP().addTool", "mcp-use/server.{MCPServer(),createMCPServer()}.tool"],
    name: ["name"],
    description: ["description"],
  },
  {
    language: "javascript",
    role: "mcp-tool",
    names: ["@modelcontextprotocol/ext-apps/server.registerAppTool"],
    name: [1],
    description: ["description"],
  },
  {
    language: "javascript",
    role: "mcp-client",
    names: [
      "@modelcontextprotocol/sdk/client/{stdio,sse,streamableHttp}.{StdioClientTransport,SSEClientTransport,StreamableHTTPClientTransport}",
    ],
  },
];

export const javascriptExamples: readonly SignatureExample[] = [
  {
    language: "typescript",
    code: 'import { MCPServer, text } from "mcp-use/server";\nconst server = new MCPServer({ name: "fruit", version: "1.0.0" });\nserver.tool({ name: "search-fruit", description: "Search for fruit" }, async () => text("x"));\n',
    finds: ["mcp-server:fruit", "tool:search-fruit"],
  },
  {
    language: "typescript",
    code: 'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";\nconst server = new McpServer({ name: "files", version: "1" });\nserver.registerTool("read", { description: "Read" }, async () => ({ content: [] }));\n',
    finds: ["mcp-server:files", "tool:read"],
  },
  {
    language: "typescript",
    code: 'import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";\nexport function add(server: McpServer) {\n  server.experimental.tasks.registerToolTask("research", { description: "Long" }, { createTask: async () => ({}) });\n}\n',
    finds: ["tool:research"],
  },
  {
    language: "typescript",
    code: 'const server = new Server({ name: "http" });\nserver.tool("wrench");\n',
    finds: [],
  },
];
