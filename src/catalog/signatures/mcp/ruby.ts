import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Ruby. */
export const rubySymbols: readonly SymbolSpec[] = [
  {
    language: "ruby",
    role: "mcp-server",
    names: ["MCP.Server", "FastMcp.Server"],
    name: ["name"],
  },
  {
    language: "ruby",
    role: "tool",
    names: ["MCP.Tool", "FastMcp.Tool", "ActionTool.Base"],
  },
  {
    language: "ruby",
    role: "mcp-tool",
    names: ["MCP.Tool.define", "MCP.Server().define_tool"],
    name: ["name"],
    description: ["description"],
    schema: ["input_schema"],
  },
];

export const rubyExamples: readonly SignatureExample[] = [
  {
    language: "ruby",
    code: 'class Adder < MCP::Tool\n  description "Adds two numbers"\n  def self.call(a:, b:)\n    a + b\n  end\nend\nserver = MCP::Server.new(name: "calculator", tools: [Adder])\n',
    finds: ["mcp-server:calculator", "tool:Adder"],
  },
  {
    language: "ruby",
    code: 'class CreateUser < FastMcp::Tool\n  tool_name "create_user"\n  description "Creates a user"\n  def call(email:)\n    email\n  end\nend\nserver = FastMcp::Server.new(name: "users", version: "1.0.0")\n',
    finds: ["mcp-server:users", "tool:create_user"],
  },
  {
    language: "ruby",
    code: 'server = WEB::Server.new(name: "calculator", tools: [Adder])\n',
    finds: [],
  },
];
