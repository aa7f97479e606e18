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
const INSTRUCTION_FILES: readonly InstructionFile[] = [
  row("claude-code", "instructions", /(^|\/)CLAUDE(\.local)?\.md$/),
  row("claude-code", "instructions", /(^|\/)\.claude\/(rules\/.+|output-styles\/[^/]+)\.md$/),
  row("claude-code", "command", /(^|\/)\.claude\/commands\/.+\.md$/),
  row("claude-code", "agent", /(^|\/)\.claude\/agents\/.+\.md$/),
  row("agents-md", "instructions", /(^|\/)AGENTS?(\.local|\.override)?\.md$/),
  row("gemini-cli", "instructions", /(^|\/)GEMINI\.md$|(^|\/)\.gemini\/(system|styleguide)\.md$/),
  row("gemini-cli", "command", /(^|\/)\.gemini\/commands\/.+\.toml$/),
  row("gemini-cli", "agent", /(^|\/)\.gemini\/agents\/[^/]+\.md$/),
  row("qwen-code", "instructions", /(^|\/)QWEN\.md$/),
  row("qwen-code", "agent", /(^|\/)\.qwen\/agents\/[^/]+\.md$/),
  row("cursor", "instructions", /(^|\/)\.cursorrules$|(^|\/)\.cursor\/rules\/.+\.(mdc|md)$/),
  row("cursor", "command", /(^|\/)\.cursor\/commands\/.+\.md$/),
  row("cursor", "agent", /(^|\/)\.cursor\/agents\/[^/]+\.md$/),
  row("windsurf", "instructions", /(^|\/)\.windsurfrules$|(^|\/)\.windsurf\/rules\/.+\.md$/),
  row("windsurf", "command", /(^|\/)\.windsurf\/workflows\/.+\.md$/),
  row("github-copilot", "instructions", /(^|\/)\.github\/copilot-instructions\.md$|\.instructions\.md$/),
  row("github-copilot", "command", /\.prompt\.md$/),
  row("github-copilot", "agent", /\.(chatmode|agent)\.md$|(^|\/)\.github\/agents\/[^/]+\.md$/),
  row("cline", "command", /(^|\/)\.clinerules\/workflows\/.+\.md$/),
  row("cline", "instructions", /(^|\/)\.clinerules$|(^|\/)\.clinerules\/.+\.(md|txt)$/),
  row("roo-code", "instructions", /(^|\/)\.(roorules|clinerules)-?[\w-]*$|(^|\/)\.roo\/rules[\w-]*\/.+\.(md|txt)$/),
  row("roo-code", "command", /(^|\/)\.roo\/commands\/.+\.md$/),
  row("kiro", "instructions", /(^|\/)\.kiro\/steering\/.+\.md$/),
  row("junie", "instructions", /(^|\/)\.junie\/[\w-]+\.md$/),
  row("openai-codex", "command", /(^|\/)\.codex\/prompts\/.+\.md$/),
  row("opencode", "agent", /(^|\/)\.opencode\/agents?\/.+\.md$/),
  row("opencode", "command", /(^|\/)\.opencode\/commands?\/.+\.md$/),
  row("amazon-q", "instructions", /(^|\/)\.amazonq\/rules\/.+\.md$/),
  row("amazon-q", "command", /(^|\/)\.amazonq\/prompts\/.+\.md$/),
  row("augment", "instructions", /(^|\/)\.augment-guidelines$|(^|\/)\.augment\/rules\/.+\.md$/),
  row("trae", "instructions", /(^|\/)\.trae\/rules\/.+\.md$/),
  row("continue", "instructions", /(^|\/)\.continue\/rules\/.+\.md$|(^|\/)\.continuerules$/),
  row("continue", "command", /(^|\/)\.continue\/prompts\/.+\.(md|prompt)$/),
  row("factory", "agent", /(^|\/)\.factory\/droids\/[^/]+\.md$/),
  row("factory", "command", /(^|\/)\.factory\/commands\/.+\.md$/),
  row("warp", "instructions", /(^|\/)WARP\.md$/),
  row("crush", "instructions", /(^|\/)CRUSH\.md$/),
  row("goose", "instructions", /(^|\/)\.goosehints$/),
];

/** The row of the table that a path belongs to. */
export const instructionFileOf = (path: string): InstructionFile | undefined =>
  INSTRUCTION_FILES.find((item) => item.path.test(path));
