import type { ConfigFormat, ConfigPath } from "../shared/config-document.ts";

/** A program that starts or contacts MCP servers, and one kind of file in which it is told of them. */
export interface McpClient {
  readonly id: string;
  readonly title: string;
  readonly path: RegExp;
  /** `by-name`: told from the file's ending. */
  readonly format: ConfigFormat | "by-name";
  /** Where the servers lie: the first path that holds a table or a list. */
  readonly servers: readonly ConfigPath[];
  /** The file speaks to whoever opens the project; otherwise it is a person's own, or one to copy. */
  readonly projectScoped: boolean;
  /** A literal without which the file is another program's. For names that others use too. */
  readonly marker?: string;
  /** The file says nothing of clients: it declares the project's own server. */
  readonly declaresOwn?: boolean;
}

const MCP_SERVERS: readonly ConfigPath[] = [["mcpServers"]];
const VSCODE_SERVERS: readonly ConfigPath[] = [["servers"], ["mcpServers"], ["mcp", "servers"]];

const client = (
  id: string,
  title: string,
  path: RegExp,
  details: Partial<Omit<McpClient, "id" | "title" | "path">> = {},
): McpClient => ({ id, title, path, format: "json", servers: MCP_SERVERS, projectScoped: true, ...details });

/** Declared once; the first whose path matches reads the file. */
export const MCP_CLIENTS: readonly McpClient[] = [
  client("claude-code", "Claude Code", /(^|\/)\.mcp\.json$/, { servers: [["mcpServers"], ["servers"]] }),
  client("claude-code", "Claude Code", /(^|\/)\.claude\/(settings(\.local)?|mcp(_servers)?)\.json$/, {
    marker: "mcpServers",
  }),
  client("claude-code", "Claude Code", /(^|\/)\.claude\.json$/, { projectScoped: false }),
  client("claude-code", "Claude Code", /(^|\/)\.claude-plugin\/plugin\.json$/, { marker: "mcpServers" }),
  client("claude-desktop", "Claude Desktop", /(^|\/)claude_desktop_config[^/]*\.json$/, { projectScoped: false }),
  client("cursor", "Cursor", /(^|\/)\.cursor\/mcp\.json$/),
  client("vscode", "VS Code", /(^|\/)\.vscode\/mcp\.json$/, { servers: VSCODE_SERVERS }),
  client("vscode", "VS Code", /(^|\/)\.vscode\/settings\.json$/, {
    marker: "mcp",
    servers: [["mcp", "servers"], ["mcp.servers"], ["mcpServers"], ["amp.mcpServers"]],
  }),
  client("vscode", "VS Code", /\.code-workspace$/, {
    marker: "mcp",
    servers: [
      ["settings", "mcp", "servers"],
      ["settings", "mcp.servers"],
    ],
  }),
  client("vscode", "VS Code", /(^|\/)(\.devcontainer\/([^/]+\/)?|\.)devcontainer\.json$/, {
    marker: "mcp",
    servers: [
      ["customizations", "vscode", "mcp", "servers"],
      ["customizations", "vscode", "settings", "mcp", "servers"],
      ["customizations", "vscode", "settings", "mcp.servers"],
    ],
  }),
  client("visual-studio", "Visual Studio", /(^|\/)\.vs\/mcp\.json$/, { servers: VSCODE_SERVERS }),
  client("antigravity", "Antigravity", /(^|\/)(\.gemini\/)?antigravity\/mcp_config\.json$/, { projectScoped: false }),
  client("windsurf", "Windsurf", /(^|\/)mcp_config\.json$/, { projectScoped: false }),
  client("windsurf", "Windsurf", /(^|\/)\.windsurf\/mcp[^/]*\.json$/),
  client("cline", "Cline", /(^|\/)cline_mcp_settings\.json$/, { projectScoped: false }),
  client("roo-code", "Roo Code", /(^|\/)(\.roo\/mcp|mcp_settings)\.json$/),
  client("zed", "Zed", /(^|\/)\.?zed\/settings\.json$/, { marker: "context_servers", servers: [["context_servers"]] }),
  client("continue", "Continue", /(^|\/)\.continue\/mcpServers\/[^/]+\.ya?ml$/, { format: "yaml" }),
  client("continue", "Continue", /(^|\/)\.continue\/mcpServers\/[^/]+\.json$/, { servers: [["mcpServers"], []] }),
  client("continue", "Continue", /(^|\/)\.continue\/(assistants\/|agents\/)?[^/]+\.ya?ml$/, {
    format: "yaml",
    marker: "mcpServers",
  }),
  client("continue", "Continue", /(^|\/)\.continue\/config\.json$/, {
    servers: [["mcpServers"], ["experimental", "modelContextProtocolServers"]],
  }),
  client("gemini-cli", "Gemini CLI", /(^|\/)(\.gemini\/settings|gemini-extension)\.json$/),
  client("qwen-code", "Qwen Code", /(^|\/)(\.qwen\/settings|qwen-extension)\.json$/),
  client("openai-codex", "Codex", /(^|\/)\.?codex\/config\.toml$/, { format: "toml", servers: [["mcp_servers"]] }),
  client("opencode", "opencode", /(^|\/)opencode\.jsonc?$/, { servers: [["mcp"]] }),
  client("crush", "Crush", /(^|\/)\.?crush\.json$/, { servers: [["mcp"]] }),
  client("amazon-q", "Amazon Q", /(^|\/)\.?(amazonq|aws\/amazonq)\/(mcp|default)\.json$/),
  client("amazon-q", "Amazon Q", /(^|\/)\.amazonq\/(cli-)?agents\/[^/]+\.json$/),
  client("kiro", "Kiro", /(^|\/)\.kiro\/(settings\/mcp|agents\/[^/]+)\.json$/),
  client("junie", "Junie", /(^|\/)\.junie\/mcp\/[^/]+\.json$/),
  client("trae", "Trae", /(^|\/)\.trae\/mcp\.json$/),
  client("factory", "Factory", /(^|\/)\.factory\/mcp\.json$/),
  client("copilot-cli", "Copilot CLI", /(^|\/)(\.copilot|\.github)\/(copilot\/)?mcp(-config)?\.json$/, {
    servers: [["mcpServers"], ["servers"]],
  }),
  client("amp", "Amp", /(^|\/)\.amp\/settings\.json$/, { servers: [["amp.mcpServers"], ["mcpServers"]] }),
  client("lm-studio", "LM Studio", /(^|\/)\.lmstudio\/mcp\.json$/, { projectScoped: false }),
  client("librechat", "LibreChat", /(^|\/)librechat[^/]*\.ya?ml$/, { format: "yaml", projectScoped: false }),
  client("goose", "Goose", /(^|\/)\.?goose\/(config|recipes\/[^/]+)\.ya?ml$|(^|\/)\.goosehints\.ya?ml$/, {
    format: "yaml",
    servers: [["extensions"]],
    projectScoped: false,
  }),
  client("goose", "Goose", /(^|\/)recipe\.ya?ml$/, {
    format: "yaml",
    servers: [["extensions"]],
    marker: "extensions:",
  }),
  client("docker-mcp", "Docker MCP Toolkit", /(^|\/)(\.docker\/mcp\/(catalogs\/)?|docker-mcp)[^/]*\.ya?ml$/, {
    format: "yaml",
    servers: [["registry"]],
    projectScoped: false,
  }),
  client("mcp-agent", "mcp-agent", /(^|\/)(mcp_agent|fastagent)\.config\.ya?ml$/, {
    format: "yaml",
    servers: [["mcp", "servers"]],
  }),
  client("mcp-registry", "MCP registry", /(^|\/)server\.json$/, {
    marker: "modelcontextprotocol",
    servers: [["packages"], ["remotes"]],
    declaresOwn: true,
  }),
  client("mcp-bundle", "MCP bundle", /(^|\/)manifest\.json$/, {
    marker: "mcp_config",
    servers: [["server", "mcp_config"]],
    declaresOwn: true,
  }),
  client("mcp", "MCP client", /(^|\/)[^/]*mcp[^/]*\.(json|jsonc|ya?ml|toml)$/i, {
    format: "by-name",
    marker: "ervers",
    servers: [["mcpServers"], ["mcp_servers"], ["servers"], ["mcp", "servers"]],
    projectScoped: false,
  }),
];

/** The client whose configuration a path is. */
export const clientOf = (path: string): McpClient | undefined => MCP_CLIENTS.find((item) => item.path.test(path));

/** The format of a client's file. */
export const formatOf = (item: McpClient, path: string): ConfigFormat =>
  item.format !== "by-name" ? item.format : /\.ya?ml$/i.test(path) ? "yaml" : /\.toml$/i.test(path) ? "toml" : "json";
