import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Go. */
export const goSymbols: readonly SymbolSpec[] = [
  {
    language: "go",
    role: "mcp-server",
    names: ["github.com/mark3labs/mcp-go/server.NewMCPServer"],
    name: [0],
  },
  {
    language: "go",
    role: "mcp-tool",
    names: ["github.com/mark3labs/mcp-go/server.{NewMCPServer,MCPServer}().AddTool"],
    name: ["0.0", "0.Name"],
    description: ["0.WithDescription", "0.Description"],
  },
  {
    language: "go",
    role: "mcp-tool",
    names: ["github.com/mark3labs/mcp-go/server.ServerTool"],
    name: ["Tool.0", "Tool.Name"],
    description: ["Tool.WithDescription", "Tool.Description"],
  },
  {
    language: "go",
    role: "mcp-prompt",
    names: ["github.com/mark3labs/mcp-go/server.{NewMCPServer,MCPServer}().AddPrompt"],
    name: ["0.0", "0.Name"],
  },
  {
    language: "go",
    role: "mcp-server",
    names: ["github.com/modelcontextprotocol/go-sdk/mcp.NewServer"],
    name: ["0.Name"],
  },
  {
    language: "go",
    role: "mcp-tool",
    names: ["github.com/modelcontextprotocol/go-sdk/mcp.AddTool"],
    name: ["1.Name"],
    description: ["1.Description"],
  },
  {
    language: "go",
    role: "mcp-tool",
    names: ["github.com/modelcontextprotocol/go-sdk/mcp.{NewServer,Server}().AddTool"],
    name: ["0.Name"],
    description: ["0.Description"],
  },
  {
    language: "go",
    role: "mcp-prompt",
    names: ["github.com/modelcontextprotocol/go-sdk/mcp.{NewServer,Server}().AddPrompt"],
    name: ["0.Name"],
  },
];

export const goExamples: readonly SignatureExample[] = [
  {
    language: "go",
    code: 'package main\n\nimport (\n\t"github.com/mark3labs/mcp-go/mcp"\n\t"github.com/mark3labs/mcp-go/server"\n)\n\nfunc main() {\n\ts := server.NewMCPServer("Calculator", "1.0.0")\n\ttool := mcp.NewTool("add", mcp.WithDescription("Adds"), mcp.WithNumber("x", mcp.Required()))\n\ts.AddTool(tool, func(a int) int { return a })\n}\n',
    finds: ["mcp-server:Calculator", "tool:add"],
  },
  {
    language: "go",
    code: 'package main\n\nimport "github.com/modelcontextprotocol/go-sdk/mcp"\n\nfunc SayHi(name string) string { return name }\n\nfunc main() {\n\tserver := mcp.NewServer(&mcp.Implementation{Name: "greeter", Version: "v1"}, nil)\n\tmcp.AddTool(server, &mcp.Tool{Name: "greet", Description: "say hi"}, SayHi)\n}\n',
    finds: ["mcp-server:greeter", "tool:greet"],
  },
  {
    language: "go",
    code: 'package main\n\nimport (\n\t"example.com/shed/server"\n)\n\nfunc main() {\n\ts := server.NewMCPServer("x", "1")\n\ts.AddTool(server.NewTool("hammer"), nil)\n}\n',
    finds: [],
  },
];
