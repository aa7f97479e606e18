import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in C#. */
export const csharpSymbols: readonly SymbolSpec[] = [
  {
    language: "csharp",
    role: "mcp-tool",
    names: ["ModelContextProtocol.Server/McpServerTool"],
    name: ["Name"],
  },
  {
    language: "csharp",
    role: "mcp-prompt",
    names: ["ModelContextProtocol.Server/McpServerPrompt"],
    name: ["Name"],
  },
  {
    language: "csharp",
    role: "mcp-server",
    names: ["extension/AddMcpServer"],
    name: ["ServerInfo.Name"],
  },
  {
    language: "csharp",
    role: "mcp-client",
    names: [
      "ModelContextProtocol.{Client,Protocol.Transport}/{HttpClientTransport,SseClientTransport,StdioClientTransport}",
    ],
    name: ["Name"],
  },
];

export const csharpExamples: readonly SignatureExample[] = [
  {
    language: "csharp",
    code: 'using ModelContextProtocol.Server;\nusing System.ComponentModel;\n\n[McpServerToolType]\npublic static class EchoTool\n{\n    [McpServerTool(Name = "echo"), Description("Echoes the message.")]\n    public static string Echo(string message) => $"hello {message}";\n}\n',
    finds: ["tool:echo"],
  },
  {
    language: "csharp",
    code: 'using ModelContextProtocol.Client;\n\nvar remote = new HttpClientTransport(new HttpClientTransportOptions { Name = "Docs", Endpoint = new Uri("https://docs.example.com/mcp") });\nvar local = new StdioClientTransport(new() { Name = "Everything", Command = "npx", Arguments = ["-y", "@modelcontextprotocol/server-everything"] });\n',
    finds: ["mcp-server:Docs", "mcp-server:Everything"],
  },
];
