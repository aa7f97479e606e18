/** A program that starts or contacts MCP servers, and where its configuration lies in a project. */
export interface McpClient {
  readonly id: string;
  readonly title: string;
  readonly path: RegExp;
  /** Keys that hold the servers, tried in order. */
  readonly keys: readonly string[];
}

/** Declared once; the last entry takes any file of the usual name. */
export const MCP_CLIENTS: readonly McpClient[] = [
  { id: "claude-code", title: "Claude Code", path: /(^|\/)\.mcp\.json$/, keys: ["mcpServers"] },
  { id: "claude-desktop", title: "Claude Desktop", path: /(^|\/)claude_desktop_config\.json$/, keys: ["mcpServers"] },
  { id: "cursor", title: "Cursor", path: /(^|\/)\.cursor\/mcp\.json$/, keys: ["mcpServers"] },
  { id: "vscode", title: "VS Code", path: /(^|\/)\.vscode\/mcp\.json$/, keys: ["servers", "mcpServers"] },
  { id: "windsurf", title: "Windsurf", path: /(^|\/)mcp_config\.json$/, keys: ["mcpServers"] },
  { id: "cline", title: "Cline", path: /(^|\/)cline_mcp_settings\.json$/, keys: ["mcpServers"] },
  { id: "roo", title: "Roo Code", path: /(^|\/)\.roo\/mcp\.json$/, keys: ["mcpServers"] },
  { id: "gemini-cli", title: "Gemini CLI", path: /(^|\/)\.gemini\/settings\.json$/, keys: ["mcpServers"] },
  { id: "amazon-q", title: "Amazon Q", path: /(^|\/)\.amazonq\/mcp\.json$/, keys: ["mcpServers"] },
  { id: "kiro", title: "Kiro", path: /(^|\/)\.kiro\/settings\/mcp\.json$/, keys: ["mcpServers"] },
  { id: "mcp", title: "MCP client", path: /(^|\/)mcp(-servers|_servers)?\.json$/, keys: ["mcpServers", "servers"] },
];

/** The client whose configuration a path is. */
export const clientOf = (path: string): McpClient | undefined => MCP_CLIENTS.find((client) => client.path.test(path));
