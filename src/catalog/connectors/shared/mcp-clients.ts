import type { AiClientId } from "../../../domain/ai-client.ts";
import type { ConfigFormat, ConfigPath } from "./config-document.ts";

/** A program that starts or contacts MCP servers, and one kind of file in which it is told of them. */
export interface McpClient {
  readonly id: AiClientId;
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

const client = (id: AiClientId, path: RegExp, details: Partial<Omit<McpClient, "id" | "path">> = {}): McpClient => ({
  id,
  path,
  format: "json",
  servers: MCP_SERVERS,
  projectScoped: true,
  ...details,
});

/** Declared once; the first whose path matches reads the file. */
export const MCP_CLIENTS: readonly McpClient[] = [
  client("claude-code", /(^|\/)\.mcp\.json$/, { servers: [["mcpServers"], ["servers"]] }),
  client("claude-code", /(^|\/)\.claude\/(settings(\.local)?|mcp(_servers)?)\.json$/, {
    marker: "mcpServers",
  }),
  client("claude-code", /(^|\/)\.claude\.json$/, { projectScoped: false }),
  client("claude-code", /(^|\/)\.claude-plugin\/plugin\.json$/, { marker: "mcpServers" }),
  client("claude-desktop", /(^|\/)claude_desktop_config[^/]*\.json$/, { projectScoped: false }),
  client("cursor", /(^|\/)\.cursor\/mcp\.json$/),
  client("vscode", /(^|\/)\.vscode\/mcp\.json$/, { servers: VSCODE_SERVERS }),
  client("vscode", /(^|\/)(Code|Code - Insiders|VSCodium)\/User\/(profiles\/[^/]+\/)?mcp\.json$/, {
    servers: VSCODE_SERVERS,
    projectScoped: false,
  }),
  client("github-copilot", /(^|\/)github-copilot\/(intellij|xcode)\/mcp\.json$/, {
    servers: VSCODE_SERVERS,
    projectScoped: false,
  }),
  client("vscode", /(^|\/)\.vscode\/settings\.json$/, {
    marker: "mcp",
    servers: [["mcp", "servers"], ["mcp.servers"], ["mcpServers"], ["amp.mcpServers"]],
  }),
  client("vscode", /\.code-workspace$/, {
    marker: "mcp",
    servers: [
      ["settings", "mcp", "servers"],
      ["settings", "mcp.servers"],
    ],
  }),
  client("vscode", /(^|\/)(\.devcontainer\/([^/]+\/)?|\.)devcontainer\.json$/, {
    marker: "mcp",
    servers: [
      ["customizations", "vscode", "mcp", "servers"],
      ["customizations", "vscode", "settings", "mcp", "servers"],
      ["customizations", "vscode", "settings", "mcp.servers"],
    ],
  }),
  client("visual-studio", /(^|\/)\.vs\/mcp\.json$/, { servers: VSCODE_SERVERS }),
  client("antigravity", /(^|\/)(\.gemini\/)?antigravity\/mcp_config\.json$/, { projectScoped: false }),
  client("windsurf", /(^|\/)(windsurf|\.codeium)\/mcp_config\.json$/, { projectScoped: false }),
  client("windsurf", /(^|\/)\.windsurf\/mcp[^/]*\.json$/),
  client("roo-code", /(^|\/)rooveterinaryinc\.roo-cline\/settings\/[a-z_]*mcp_settings\.json$/, {
    projectScoped: false,
  }),
  client("cline", /(^|\/)cline_mcp_settings\.json$/, { projectScoped: false }),
  client("kilo-code", /(^|\/)(kilocode\.kilo-code\/settings\/mcp_settings|\.kilocode\/mcp)\.json$/),
  client("roo-code", /(^|\/)(\.roo\/mcp|mcp_settings)\.json$/),
  client("zed", /(^|\/)\.?zed\/settings\.json$/, { marker: "context_servers", servers: [["context_servers"]] }),
  client("continue", /(^|\/)\.continue\/mcpServers\/[^/]+\.ya?ml$/, { format: "yaml" }),
  client("continue", /(^|\/)\.continue\/mcpServers\/[^/]+\.json$/, { servers: [["mcpServers"], []] }),
  client("continue", /(^|\/)\.continue\/(assistants\/|agents\/)?[^/]+\.ya?ml$/, {
    format: "yaml",
    marker: "mcpServers",
  }),
  client("continue", /(^|\/)\.continue\/config\.json$/, {
    servers: [["mcpServers"], ["experimental", "modelContextProtocolServers"]],
  }),
  client("gemini-cli", /(^|\/)(\.gemini\/settings|gemini-extension)\.json$/),
  client("qwen-code", /(^|\/)(\.qwen\/settings|qwen-extension)\.json$/),
  client("openai-codex", /(^|\/)\.?codex\/config\.toml$/, { format: "toml", servers: [["mcp_servers"]] }),
  client("opencode", /(^|\/)opencode\.jsonc?$/, { servers: [["mcp"]] }),
  client("crush", /(^|\/)\.?crush\.json$/, { servers: [["mcp"]] }),
  client("amazon-q", /(^|\/)\.?(amazonq|aws\/amazonq)\/(mcp|default)\.json$/),
  client("amazon-q", /(^|\/)\.amazonq\/(cli-)?agents\/[^/]+\.json$/),
  client("kiro", /(^|\/)\.kiro\/(settings\/mcp|agents\/[^/]+)\.json$/),
  client("junie", /(^|\/)\.junie\/mcp\/[^/]+\.json$/),
  client("trae", /(^|\/)(\.trae|Trae\/User)\/mcp\.json$/),
  client("augment", /(^|\/)\.augment\/settings\.json$/, { marker: "mcpServers", projectScoped: false }),
  client("factory", /(^|\/)\.factory\/mcp\.json$/),
  client("copilot-cli", /(^|\/)(\.copilot|\.github)\/(copilot\/)?mcp(-config)?\.json$/, {
    servers: [["mcpServers"], ["servers"]],
  }),
  client("amp", /(^|\/)\.?amp\/settings\.json$/, { servers: [["amp.mcpServers"], ["mcpServers"]] }),
  client("lm-studio", /(^|\/)\.lmstudio\/mcp\.json$/, { projectScoped: false }),
  client("librechat", /(^|\/)librechat[^/]*\.ya?ml$/, { format: "yaml", projectScoped: false }),
  client("goose", /(^|\/)\.?goose\/(config\/config|config|recipes\/[^/]+)\.ya?ml$|(^|\/)\.goosehints\.ya?ml$/, {
    format: "yaml",
    servers: [["extensions"]],
    projectScoped: false,
  }),
  client("goose", /(^|\/)recipe\.ya?ml$/, {
    format: "yaml",
    servers: [["extensions"]],
    marker: "extensions:",
  }),
  client("docker-mcp", /(^|\/)(\.docker\/mcp\/(catalogs\/)?|docker-mcp)[^/]*\.ya?ml$/, {
    format: "yaml",
    servers: [["registry"]],
    projectScoped: false,
  }),
  client("mcp-agent", /(^|\/)(mcp_agent|fastagent)\.config\.ya?ml$/, {
    format: "yaml",
    servers: [["mcp", "servers"]],
  }),
  client("mcp-registry", /(^|\/)server\.json$/, {
    marker: "modelcontextprotocol",
    servers: [["packages"], ["remotes"]],
    declaresOwn: true,
  }),
  client("mcp-bundle", /(^|\/)manifest\.json$/, {
    marker: "mcp_config",
    servers: [["server", "mcp_config"]],
    declaresOwn: true,
  }),
  client("mcp", /\.(json|jsonc|ya?ml|toml)$(?<=mcp[^/]*)/i, {
    format: "by-name",
    marker: "ervers",
    servers: [["mcpServers"], ["mcp_servers"], ["servers"], ["mcp", "servers"]],
    projectScoped: false,
  }),
  // Under any other name the table itself leaves no doubt.
  client("mcp", /\.(json|jsonc|ya?ml)$/i, { format: "by-name", marker: "mcpServers", projectScoped: false }),
];

/** The client whose configuration a path is. */
export const mcpClientOf = (path: string): McpClient | undefined => MCP_CLIENTS.find((item) => item.path.test(path));

/** The format of a client's file. */
export const formatOf = (item: McpClient, path: string): ConfigFormat =>
  item.format !== "by-name" ? item.format : /\.ya?ml$/i.test(path) ? "yaml" : /\.toml$/i.test(path) ? "toml" : "json";
