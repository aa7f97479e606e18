import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Kotlin. */
export const kotlinSymbols: readonly SymbolSpec[] = [
  {
    language: "kotlin",
    role: "mcp-server",
    names: ["io.modelcontextprotocol.kotlin.sdk.server.Server"],
    name: ["serverInfo.name", "0.name", "serverInfo.0", "0.0"],
  },
  {
    language: "kotlin",
    role: "mcp-tool",
    names: ["io.modelcontextprotocol.kotlin.sdk.server.Server().addTool"],
    name: ["name", 0],
    description: ["description", 1],
    schema: ["inputSchema", 2],
  },
  {
    language: "kotlin",
    role: "mcp-prompt",
    names: ["io.modelcontextprotocol.kotlin.sdk.server.Server().addPrompt"],
    name: ["name", 0],
  },
];

export const kotlinExamples: readonly SignatureExample[] = [
  {
    language: "kotlin",
    code: 'import io.modelcontextprotocol.kotlin.sdk.Implementation\nimport io.modelcontextprotocol.kotlin.sdk.server.Server\n\nfun run() {\n    val server = Server(Implementation(name = "weather", version = "1.0.0"), ServerOptions())\n    server.addTool(name = "get_alerts", description = "Weather alerts") { request ->\n        CallToolResult(content = listOf())\n    }\n}\n',
    finds: ["mcp-server:weather", "tool:get_alerts"],
  },
  {
    language: "kotlin",
    code: 'import io.ktor.server.Server\n\nfun run() {\n    val server = Server(Implementation(name = "weather"), ServerOptions())\n    server.addTool(name = "hammer") { }\n}\n',
    finds: [],
  },
];
