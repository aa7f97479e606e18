import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Python. */
export const pythonSymbols: readonly SymbolSpec[] = [
  {
    language: "python",
    role: "mcp-server",
    names: ["mcp.server.**.{FastMCP,MCPServer}", "fastmcp.**.FastMCP", "mcp.server.**.Server"],
    name: ["name", 0],
  },
  {
    language: "python",
    role: "mcp-tool",
    names: [
      "mcp.server.**.{FastMCP,MCPServer}().tool",
      "fastmcp.**.FastMCP().tool",
      "fastmcp.tools.**.{tool,Tool.from_function}",
      "mcp.server.fastmcp.tools.**.Tool.from_function",
      "mcp.server.**.{FastMCP,MCPServer}().add_tool",
      "fastmcp.**.FastMCP().add_tool",
    ],
    name: ["name"],
    description: ["description"],
  },
  {
    language: "python",
    role: "mcp-tool",
    names: ["mcp.types.Tool", "mcp.Tool"],
    name: ["name"],
    description: ["description"],
  },
  {
    language: "python",
    role: "mcp-prompt",
    names: [
      "mcp.server.**.{FastMCP,MCPServer}().prompt",
      "fastmcp.**.FastMCP().prompt",
      "mcp.server.**.{FastMCP,MCPServer}().add_prompt",
      "fastmcp.**.FastMCP().add_prompt",
      "mcp.server.fastmcp.prompts.**.Prompt.from_function",
      "fastmcp.prompts.**.Prompt.from_function",
      "mcp.types.Prompt",
      "mcp.Prompt",
    ],
    name: ["name"],
    schema: ["arguments"],
  },
  {
    language: "python",
    role: "mcp-client",
    names: [
      "mcp.**.StdioServerParameters",
      "mcp.**.{sse_client,streamablehttp_client,streamable_http_client}",
      "fastmcp.**.Client",
      "mcp_use.**.MCPClient",
    ],
    name: ["name"],
  },
];

export const pythonExamples: readonly SignatureExample[] = [
  {
    language: "python",
    code: 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("weather")\n\n@mcp.tool()\ndef forecast(city: str) -> str:\n    """Forecast."""\n    return city\n',
    finds: ["mcp-server:weather", "tool:forecast"],
  },
];
