/** A program through which people use AI: what it is called, and whether it writes and runs code by itself. */
export interface AiClient {
  readonly title: string;
  readonly codingAgent: boolean;
}

const coding = (title: string): AiClient => ({ title, codingAgent: true });
const other = (title: string): AiClient => ({ title, codingAgent: false });

const CLIENTS = {
  "claude-code": coding("Claude Code"),
  cursor: coding("Cursor"),
  vscode: coding("VS Code"),
  "github-copilot": coding("GitHub Copilot"),
  "copilot-cli": coding("Copilot CLI"),
  "openai-codex": coding("Codex"),
  "gemini-cli": coding("Gemini CLI"),
  "qwen-code": coding("Qwen Code"),
  windsurf: coding("Windsurf"),
  antigravity: coding("Antigravity"),
  cline: coding("Cline"),
  "roo-code": coding("Roo Code"),
  "kilo-code": coding("Kilo Code"),
  zed: coding("Zed"),
  continue: coding("Continue"),
  opencode: coding("opencode"),
  crush: coding("Crush"),
  "amazon-q": coding("Amazon Q"),
  kiro: coding("Kiro"),
  junie: coding("Junie"),
  trae: coding("Trae"),
  factory: coding("Factory"),
  augment: coding("Augment"),
  amp: coding("Amp"),
  aider: coding("Aider"),
  goose: coding("Goose"),
  warp: coding("Warp"),
  "visual-studio": coding("Visual Studio"),
  "claude-desktop": other("Claude Desktop"),
  "lm-studio": other("LM Studio"),
  librechat: other("LibreChat"),
  "docker-mcp": other("Docker MCP Toolkit"),
  "mcp-agent": other("mcp-agent"),
  "mcp-registry": other("MCP registry"),
  "mcp-bundle": other("MCP bundle"),
  mcp: other("MCP client"),
  /** AGENTS.md is read by many; the file does not say by whom. */
  "agents-md": other("Coding agents"),
} as const satisfies { readonly [id: string]: AiClient };

export type AiClientId = keyof typeof CLIENTS;

/** Every client that files of a project can speak to, by id. */
export const AI_CLIENTS: { readonly [id in AiClientId]: AiClient } = CLIENTS;

/** True for the `framework` of an agent that people work with as a program, rather than one that a project's code makes. */
export const isAiClient = (framework: string): boolean => Object.hasOwn(AI_CLIENTS, framework);

/** True for the `framework` of an agent that writes and runs code on a developer's machine. */
export const isCodingAgent = (framework: string): boolean =>
  Object.hasOwn(AI_CLIENTS, framework) && AI_CLIENTS[framework as AiClientId].codingAgent;
