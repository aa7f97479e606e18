import type { ConfigPath, ConfigRecord, ConfigValue } from "../shared/config-document.ts";
import { isRecord, textAt, textsOf, valueAt } from "../shared/config-document.ts";
import { toolList } from "../shared/front-matter.ts";

/** One fact of a settings file that a rule judges. */
export interface SettingSignal {
  readonly id:
    | "approval-off"
    | "any-command"
    | "redirects-api"
    | "trusts-all-servers"
    | "sandbox-off"
    | "tls-check-off"
    | "accepts-edits";
  readonly message: string;
  readonly at: ConfigPath;
}

/** A command that the program runs by itself, and on what occasion. */
export interface Hook {
  readonly event: string;
  readonly command: string;
  readonly at: ConfigPath;
}

/** A sub-agent declared inside a settings file. */
export interface DeclaredAgent {
  readonly name: string;
  readonly instructions: string | null;
  /** null = none named, so all. */
  readonly tools: readonly string[] | null;
  readonly model: string | null;
  readonly at: ConfigPath;
}

/** What a settings file grants and switches. All parts may be missing: the file does not speak of them. */
export interface SettingsReading {
  readonly allowed?: readonly string[];
  readonly denied?: readonly string[];
  readonly sandboxed?: boolean;
  readonly hooks?: readonly Hook[];
  readonly signals?: readonly SettingSignal[];
  /** Exact model the program is told to use. */
  readonly model?: { readonly id: string; readonly at: ConfigPath };
  readonly agents?: readonly DeclaredAgent[];
  /** Names of the files that hold its instructions, where the settings choose them. */
  readonly contextFiles?: readonly string[];
  /** Names and values of environment entries, to look for secrets in. */
  readonly environment?: { readonly at: ConfigPath; readonly entries: readonly (readonly [string, string])[] };
}

/** A signal when its condition holds; for lists of signals. */
export const when = (
  holds: boolean,
  id: SettingSignal["id"],
  message: string,
  ...at: (string | number)[]
): readonly SettingSignal[] => (holds ? [{ id, message, at }] : []);

/** Programs that run any code they are given, so that allowing them allows everything. */
const INTERPRETERS =
  /^(?:sudo\s+)?(?:bash|sh|zsh|fish|python3?|node|deno|bun|ruby|perl|php|eval|exec|xargs|env|ssh|npx|bunx|uvx|powershell|pwsh|cmd|osascript)(?:\s+-(?:c|e))?$/i;
const ANY = /^(?:|\*+|:\*|\*:\*|\.\*|\^?\.[*+]?\$?|\^)$/;
const SHELL_TOOL =
  /^(?:Bash|Shell|ShellTool|run_shell_command|Terminal|execute_bash|runCommands?|PowerShell)(?:\((.*)\))?$/i;

/** Why a permission for a shell (`Bash`, `Bash(*)`, `Shell(python:*)`) allows any command; undefined when it is narrow. */
export function anyCommand(permission: string): string | undefined {
  const match = SHELL_TOOL.exec(permission.trim());
  if (match === null) return /^\*$/.test(permission.trim()) ? "allows every tool" : undefined;
  return anyPattern(match[1] ?? "*");
}

/** The same of a command pattern by itself (`git status`, `python *`, `*`). */
export function anyPattern(pattern: string): string | undefined {
  const plain = pattern.trim();
  if (ANY.test(plain)) return "allows any command";
  const [, program] = /^(.{1,60}?)(?::?\s?\*+)$/.exec(plain) ?? [];
  return program !== undefined && INTERPRETERS.test(program.trim())
    ? `allows any code through ${program.trim()}`
    : undefined;
}

/** One signal for each permission of a list that allows any command. */
export const anyCommandSignals = (permissions: readonly string[], at: ConfigPath): readonly SettingSignal[] =>
  permissions.flatMap((permission, index) => {
    const why = anyCommand(permission);
    return why === undefined
      ? []
      : [{ id: "any-command" as const, message: `\`${permission}\` ${why}`, at: [...at, index] }];
  });

const BASE_URL =
  /^(?:ANTHROPIC|OPENAI|AZURE_OPENAI|GEMINI|GOOGLE_GEMINI|GOOGLE_VERTEX|CLAUDE_CODE|CODEX|CODE_ASSIST|MISTRAL|GROQ|OPENROUTER|DEEPSEEK)(?:_\w{1,30})?_(?:BASE_URL|API_BASE|API_URL|ENDPOINT|HOST)$/;
const VENDOR_HOST =
  /^https:\/\/(?:[\w-]+\.)*(?:anthropic\.com|claude\.ai|openai\.com|chatgpt\.com|googleapis\.com|amazonaws\.com|azure\.com|azure-api\.net|openrouter\.ai|mistral\.ai|groq\.com|deepseek\.com)(?=[:/]|$)/i;
const OWN_HOST =
  /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)(?=[:/]|$)|^\$|\$\{/i;

/** True when an address of a model API is neither the vendor's, nor on this machine, nor filled in elsewhere. */
export const redirects = (url: string): boolean =>
  /^https?:\/\//i.test(url) && !VENDOR_HOST.test(url) && !OWN_HOST.test(url);

const hostOf = (url: string): string => /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? "another host";

/** Signals of environment entries: the model API redirected, or certificates no longer checked. */
export const environmentSignals = (environment: ConfigValue | undefined, at: ConfigPath): readonly SettingSignal[] =>
  entriesOf(environment).flatMap(([name, value]) => [
    ...when(
      BASE_URL.test(name) && redirects(value),
      "redirects-api",
      `${name} sends prompts and credentials to ${hostOf(value)}`,
      ...at,
      name,
    ),
    ...when(
      name === "NODE_TLS_REJECT_UNAUTHORIZED" && value === "0",
      "tls-check-off",
      `${name} switches the check of certificates off`,
      ...at,
      name,
    ),
  ]);

/** A redirected base address of a provider, wherever a settings file keeps it. */
export const redirectSignal = (root: ConfigRecord, ...at: (string | number)[]): readonly SettingSignal[] => {
  const url = valueAt(root, at);
  return when(
    typeof url === "string" && redirects(url),
    "redirects-api",
    `${at.join(".")} sends prompts and credentials to ${hostOf(String(url))}`,
    ...at,
  );
};

/** The model under a key. */
export const modelAt = (root: ConfigRecord, ...at: string[]): Pick<SettingsReading, "model"> => {
  const id = valueAt(root, at);
  return typeof id === "string" ? { model: { id, at } } : {};
};

/** An agent in the words of opencode, Kiro, Amazon Q or Roo. */
export function agentAt(root: ConfigRecord, name: string, at: ConfigPath): DeclaredAgent {
  const agent = valueAt(root, at);
  const texts = ["prompt", "roleDefinition", "customInstructions", "instructions"].flatMap(
    (key) => textAt(agent, key) ?? [],
  );
  return {
    name,
    instructions: texts.length === 0 ? null : texts.join("\n"),
    tools: toolList(valueAt(agent, ["tools"]) ?? valueAt(agent, ["groups"])),
    model: textAt(agent, "model") ?? null,
    at,
  };
}

/** Entries of a table with plain values, as text. */
export const entriesOf = (value: ConfigValue | undefined): readonly (readonly [string, string])[] =>
  isRecord(value)
    ? Object.keys(value).flatMap((key): [string, string][] => {
        const item = value[key];
        return item === null || item === undefined || typeof item === "object" ? [] : [[key, String(item)]];
      })
    : [];

/**
 * Hooks in the shape that most programs share: event → list of commands, or of groups with a `hooks` list of commands. A command
 * lies under `command`, `bash` or `powershell`.
 */
export function hooksOf(value: ConfigValue | undefined, at: ConfigPath): Hook[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((event) =>
    commandsIn(value[event], [...at, event]).map((found) => ({ event, ...found })),
  );
}

const MOST_DEPTH = 6;

function commandsIn(value: ConfigValue | undefined, at: ConfigPath, depth = 0): { command: string; at: ConfigPath }[] {
  if (depth > MOST_DEPTH) return [];
  if (Array.isArray(value))
    return value.flatMap((item: ConfigValue, index) => commandsIn(item, [...at, index], depth + 1));
  if (!isRecord(value)) return [];
  const own = ["command", "bash", "powershell"].flatMap((key) => {
    const command = textAt(value, key) ?? textsOf(value[key]).join(" ");
    return command === "" ? [] : [{ command: [command, ...textsOf(value.args)].join(" "), at: [...at, key] }];
  });
  return [...own, ...commandsIn(value.hooks, [...at, "hooks"], depth + 1)];
}

/** A command that stands as one text, or as a list of words, under a key. */
export function hookAt(root: ConfigRecord, ...at: string[]): Hook[] {
  const command = textsOf(valueAt(root, at)).join(" ");
  return command === "" ? [] : [{ event: at.join("."), command, at }];
}
