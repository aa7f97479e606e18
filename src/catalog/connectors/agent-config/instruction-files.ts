import type { AiClientId } from "../../../domain/ai-client.ts";

/** Text that a coding agent reads as orders, and who reads it. */
export interface InstructionFile {
  readonly client: AiClientId;
  readonly path: RegExp;
  /** `instructions`: read always or when files match; `command`: run when a person names it; `agent`: declares a sub-agent. */
  readonly kind: "instructions" | "command" | "agent";
}

const row = (client: AiClientId, kind: InstructionFile["kind"], path: RegExp): InstructionFile => ({
  client,
  kind,
  path,
});

/** Declared once; the first whose path matches names the file. Memory files of the same name in other folders count as well. */
export const INSTRUCTION_FILES: readonly InstructionFile[] = [
  row("claude-code", "instructions", /(^|\/)CLAUDE(\.local)?\.md$/),
  row("claude-code", "instructions", /\.md$(?<=(^|\/)\.claude\/(rules\/.+|output-styles\/[^/]+))/),
  row("claude-code", "command", /\.md$(?<=(^|\/)\.claude\/commands\/.+)/),
  row("claude-code", "agent", /\.md$(?<=(^|\/)\.claude\/agents\/.+)/),
  row("agents-md", "instructions", /(^|\/)AGENTS?(\.local|\.override)?\.md$/),
  row("gemini-cli", "instructions", /(^|\/)GEMINI\.md$|(^|\/)\.gemini\/(system|styleguide)\.md$/),
  row("gemini-cli", "command", /\.toml$(?<=(^|\/)\.gemini\/commands\/.+)/),
  row("gemini-cli", "agent", /(^|\/)\.gemini\/agents\/[^/]+\.md$/),
  row("qwen-code", "instructions", /(^|\/)QWEN\.md$/),
  row("qwen-code", "agent", /(^|\/)\.qwen\/agents\/[^/]+\.md$/),
  row("cursor", "instructions", /(^|\/)\.cursorrules$|\.(mdc|md)$(?<=(^|\/)\.cursor\/rules\/.+)/),
  row("cursor", "command", /\.md$(?<=(^|\/)\.cursor\/commands\/.+)/),
  row("cursor", "agent", /(^|\/)\.cursor\/agents\/[^/]+\.md$/),
  row("windsurf", "instructions", /(^|\/)\.windsurfrules$|\.md$(?<=(^|\/)\.windsurf\/rules\/.+)/),
  row("windsurf", "command", /\.md$(?<=(^|\/)\.windsurf\/workflows\/.+)/),
  row("github-copilot", "instructions", /(^|\/)\.github\/copilot-instructions\.md$|\.instructions\.md$/),
  row("github-copilot", "command", /\.prompt\.md$/),
  row("github-copilot", "agent", /\.(chatmode|agent)\.md$|(^|\/)\.github\/agents\/[^/]+\.md$/),
  row("cline", "command", /\.md$(?<=(^|\/)\.clinerules\/workflows\/.+)/),
  row("cline", "instructions", /(^|\/)\.clinerules$|\.(md|txt)$(?<=(^|\/)\.clinerules\/.+)/),
  row(
    "roo-code",
    "instructions",
    /(^|\/)\.(roorules|clinerules)-?[\w-]*$|\.(md|txt)$(?<=(^|\/)\.roo\/rules[\w-]*\/.+)/,
  ),
  row("roo-code", "command", /\.md$(?<=(^|\/)\.roo\/commands\/.+)/),
  row("kiro", "instructions", /\.md$(?<=(^|\/)\.kiro\/steering\/.+)/),
  row("junie", "instructions", /(^|\/)\.junie\/[\w-]+\.md$/),
  row("openai-codex", "command", /\.md$(?<=(^|\/)\.codex\/prompts\/.+)/),
  row("opencode", "agent", /\.md$(?<=(^|\/)\.opencode\/agents?\/.+)/),
  row("opencode", "command", /\.md$(?<=(^|\/)\.opencode\/commands?\/.+)/),
  row("amazon-q", "instructions", /\.md$(?<=(^|\/)\.amazonq\/rules\/.+)/),
  row("amazon-q", "command", /\.md$(?<=(^|\/)\.amazonq\/prompts\/.+)/),
  row("augment", "instructions", /(^|\/)\.augment-guidelines$|\.md$(?<=(^|\/)\.augment\/rules\/.+)/),
  row("trae", "instructions", /\.md$(?<=(^|\/)\.trae\/rules\/.+)/),
  row("continue", "instructions", /\.md$(?<=(^|\/)\.continue\/rules\/.+)|(^|\/)\.continuerules$/),
  row("continue", "command", /\.(md|prompt)$(?<=(^|\/)\.continue\/prompts\/.+)/),
  row("factory", "agent", /(^|\/)\.factory\/droids\/[^/]+\.md$/),
  row("factory", "command", /\.md$(?<=(^|\/)\.factory\/commands\/.+)/),
  row("warp", "instructions", /(^|\/)WARP\.md$/),
  row("crush", "instructions", /(^|\/)CRUSH\.md$/),
  row("goose", "instructions", /(^|\/)\.goosehints$/),
];

/** The row of the table that a path belongs to. */
export const instructionFileOf = (path: string): InstructionFile | undefined =>
  INSTRUCTION_FILES.find((item) => item.path.test(path));
