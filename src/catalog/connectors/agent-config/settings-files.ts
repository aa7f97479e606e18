import type { AiClientId } from "../../../domain/ai-client.ts";
import type { ConfigFormat, ConfigRecord } from "../shared/config-document.ts";
import { readClaude, readHooks, readKiroHook } from "./read-claude.ts";
import { readCursorCli, readCursorEnvironment, readVsCode, readZed } from "./read-editors.ts";
import {
  readAgentJson,
  readAider,
  readAmp,
  readCodex,
  readContinue,
  readCrush,
  readGemini,
  readGoose,
  readOpencode,
  readRooModes,
} from "./read-terminals.ts";
import type { SettingsReading } from "./settings.ts";

/** A file in which a client is told what it may do, and how that file is read. */
export interface SettingsFile {
  readonly client: AiClientId;
  readonly path: RegExp;
  readonly format: ConfigFormat;
  readonly read: (root: ConfigRecord) => SettingsReading;
  /** The file is there for other reasons as well: only what it says of agents shows that the client is used. */
  readonly shared?: boolean;
}

const row = (
  client: AiClientId,
  path: RegExp,
  format: ConfigFormat,
  read: SettingsFile["read"],
  shared = false,
): SettingsFile => ({ client, path, format, read, shared });

/** Declared once; the first whose path matches reads the file. */
export const SETTINGS_FILES: readonly SettingsFile[] = [
  row("claude-code", /(^|\/)\.claude\/settings(\.local)?\.json$|(^|\/)managed-settings\.json$/, "json", readClaude),
  row("claude-code", /(^|\/)hooks\/hooks\.json$/, "json", readHooks, true),
  row("openai-codex", /(^|\/)\.?codex\/([\w-]+\.)?config\.toml$/, "toml", readCodex),
  row("openai-codex", /(^|\/)\.codex\/hooks\.json$/, "json", readHooks),
  row("gemini-cli", /(^|\/)\.gemini\/settings\.json$/, "json", readGemini),
  row("qwen-code", /(^|\/)\.qwen\/settings\.json$/, "json", readGemini),
  row("cursor", /(^|\/)\.cursor\/(cli|cli-config|permissions)\.json$/, "json", readCursorCli),
  row("cursor", /(^|\/)\.cursor\/hooks\.json$/, "json", readHooks),
  row("cursor", /(^|\/)\.cursor\/environment\.json$/, "json", readCursorEnvironment),
  row("vscode", /(^|\/)\.vscode\/settings\.json$|\.code-workspace$/, "json", readVsCode, true),
  row("windsurf", /(^|\/)\.windsurf\/hooks\.json$/, "json", readHooks),
  row("github-copilot", /(^|\/)\.github\/hooks\/[^/]+\.json$/, "json", readHooks),
  row("zed", /(^|\/)(\.zed|\.config\/zed|Zed)\/settings\.json$/, "json", readZed, true),
  row("opencode", /(^|\/)opencode\.jsonc?$/, "json", readOpencode),
  row("aider", /(^|\/)\.aider\.conf\.ya?ml$/, "yaml", readAider),
  row("continue", /(^|\/)\.continue\/permissions\.ya?ml$/, "yaml", readContinue),
  row("roo-code", /(^|\/)\.roomodes$/, "yaml", readRooModes),
  row("amp", /(^|\/)\.?amp\/settings\.json$/, "json", readAmp),
  row("crush", /(^|\/)\.?crush\.json$/, "json", readCrush),
  row("goose", /(^|\/)\.?goose\/(config\/)?config\.ya?ml$/, "yaml", readGoose),
  row("kiro", /(^|\/)\.kiro\/hooks\/[^/]+\.kiro\.hook$/, "json", readKiroHook),
  row("kiro", /(^|\/)\.kiro\/agents\/[^/]+\.json$/, "json", readAgentJson),
  row("amazon-q", /(^|\/)\.amazonq\/(cli-)?agents\/[^/]+\.json$/, "json", readAgentJson),
];

/** The row of the table that a path belongs to. */
export const settingsFileOf = (path: string): SettingsFile | undefined =>
  SETTINGS_FILES.find((item) => item.path.test(path));

/** Scripts that hooks call, and whose client the folder names. */
const HOOK_SCRIPTS: readonly (readonly [RegExp, AiClientId])[] = [
  [/(^|\/)\.claude\/(hooks|scripts)\/.+/, "claude-code"],
  [/(^|\/)\.cursor\/hooks\/.+/, "cursor"],
  [/(^|\/)\.windsurf\/hooks\/.+/, "windsurf"],
  [/(^|\/)\.codex\/hooks\/.+/, "openai-codex"],
  [/(^|\/)\.gemini\/hooks\/.+/, "gemini-cli"],
  [/(^|\/)\.github\/hooks\/.+/, "github-copilot"],
  [/(^|\/)\.clinerules\/hooks\/.+/, "cline"],
  [/(^|\/)\.opencode\/plugins?\/.+/, "opencode"],
];

/** The client whose hooks call the scripts of a folder. */
export const hookScriptClient = (path: string): AiClientId | undefined =>
  HOOK_SCRIPTS.find(([pattern]) => pattern.test(path))?.[1];
