import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** Model Context Protocol in Rust. */
export const rustSymbols: readonly SymbolSpec[] = [
  {
    language: "rust",
    role: "mcp-server",
    names: ["rmcp.**.ServerHandler"],
    requires: ["type"],
    name: ["type"],
  },
  {
    language: "rust",
    role: "mcp-tool",
    names: ["rmcp.tool", "rmcp_macros.tool"],
    description: ["description"],
  },
  {
    language: "rust",
    role: "mcp-prompt",
    names: ["rmcp.prompt", "rmcp_macros.prompt"],
  },
];

export const rustExamples: readonly SignatureExample[] = [
  {
    language: "rust",
    code: 'use rmcp::{tool, tool_handler, tool_router, ServerHandler};\n\nstruct Counter;\n\n#[tool_router]\nimpl Counter {\n    #[tool(description = "Adds one")]\n    async fn increment(&self) -> String { "1".into() }\n}\n\n#[tool_handler]\nimpl ServerHandler for Counter {}\n',
    finds: ["mcp-server:Counter", "tool:increment"],
  },
  {
    language: "rust",
    code: 'use bench::{tool, ServerHandler};\n\nstruct Shed;\n\nimpl ServerHandler for Shed {\n    #[tool(description = "Hits")]\n    fn hammer(&self) {}\n}\n',
    finds: [],
  },
];
