import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Java. */
export const javaSymbols: readonly SymbolSpec[] = [
  {
    language: "java",
    role: "mcp-server",
    names: ["io.modelcontextprotocol.server.McpServer.{sync,async}"],
    name: ["serverInfo.0", "serverInfo"],
  },
  {
    language: "java",
    role: "mcp-tool",
    names: ["io.modelcontextprotocol.spec.McpSchema.Tool"],
    name: ["name", 0],
    description: ["description", 1],
    schema: [],
  },
  {
    language: "java",
    role: "mcp-server",
    names: ["quarkus.mcp.server", "spring.ai.mcp.server"],
    name: ["name"],
  },
  {
    language: "java",
    role: "mcp-tool",
    names: ["io.quarkiverse.mcp.server.Tool"],
    name: ["name"],
    description: ["description"],
  },
  {
    language: "java",
    role: "mcp-prompt",
    names: ["io.quarkiverse.mcp.server.Prompt"],
    name: ["name"],
  },
  {
    language: "java",
    role: "mcp-prompt",
    names: ["io.modelcontextprotocol.spec.McpSchema.Prompt"],
    name: ["name", 0],
  },
  {
    language: "java",
    role: "mcp-client",
    names: [
      "io.modelcontextprotocol.client.transport.ServerParameters",
      "io.modelcontextprotocol.client.transport.{HttpClientSseClientTransport,HttpClientStreamableHttpTransport,WebFluxSseClientTransport}",
    ],
  },
];

export const javaExamples: readonly SignatureExample[] = [
  {
    language: "java",
    code: 'import io.modelcontextprotocol.server.McpServer;\nimport io.modelcontextprotocol.spec.McpSchema;\nclass App { void run(Object transport) { var tool = new McpSchema.Tool("add", "Adds two numbers", schema); var server = McpServer.sync(transport).serverInfo("calculator", "1.0").tools(tool).build(); } }\n',
    finds: ["mcp-server:calculator", "tool:add"],
  },
  {
    language: "java",
    code: 'import io.acme.server.McpServer;\nclass App { Object s = McpServer.sync(t).serverInfo("calculator", "1.0").build(); }\n',
    finds: [],
  },
];
