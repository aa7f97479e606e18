import { baseName } from "../../../domain/application-root.ts";
import { Refusal } from "../../../domain/errors.ts";
import type { ExamineTools, ScannedFile } from "../../../domain/file-connector.ts";
import { lineAt, lineStarts, maskSecrets, promptMeasure, snippetAt } from "../../../domain/text.ts";
import { commandSignals } from "../shared/command-signals.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  isRecord,
  readConfig,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import { splitFrontMatter, toolList } from "../shared/front-matter.ts";
import { literalSecret } from "../shared/literal-secret.ts";
import type { Place } from "../shared/observation-builder.ts";
import { scriptSignals } from "../shared/script-signals.ts";
import { textSignals } from "../shared/text-signals.ts";
import { isWorkflowFile } from "../shared/workflow-steps.ts";
import type { AgentConfigFact, AgentFact, HookFact, PlacedSignal, SettingsFact, TextFact } from "./facts.ts";
import { instructionFileOf } from "./instruction-files.ts";
import { anyCommandSignals, type Hook, hooksOf, type SettingsReading } from "./settings.ts";
import { hookScriptClient, type SettingsFile, settingsFileOf } from "./settings-files.ts";
import { workflowAgents } from "./workflow-agents.ts";

const LARGEST = 1024 * 1024;
const LONGEST_HOOK = 300;
const MOST_NAMES = 50;

/** What runs code from elsewhere or carries secrets off; an inline program alone is ordinary in hooks. */
const HOOK_SIGNALS = new Set([
  "fetch-and-run",
  "runs-remote-script",
  "decodes-payload",
  "fetches-inline",
  "sends-secrets",
  "reverse-shell",
  "persists",
]);

/** Every fact of one file: settings, instructions, a sub-agent, or a hook's script. */
export function examineFile(file: ScannedFile, tools: ExamineTools): AgentConfigFact[] {
  if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of agent configuration`);
  const settings = settingsFileOf(file.path);
  const text = file.text();
  if (isWorkflowFile(file.path)) return readWorkflow(text, tools);
  if (settings !== undefined) return [readSettings(settings, text, tools)];
  const instructions = instructionFileOf(file.path);
  if (instructions?.kind === "agent") return [{ kind: "agent", ...readAgent(file.path, text, tools) }];
  if (instructions !== undefined) return [readInstructions(file.path, instructions.kind === "command", text, tools)];
  const client = hookScriptClient(file.path);
  const place = placer(text);
  const signals = scriptSignals(text).map(({ id, message, offset }) => ({ id, message, ...place(offset) }));
  return client === undefined || signals.length === 0 ? [] : [{ kind: "script", client, signals }];
}

/** Agents that a workflow runs; a workflow without one gives no fact. */
function readWorkflow(text: string, tools: ExamineTools): AgentConfigFact[] {
  const document = readConfig(text, "yaml");
  const starts = lineStarts(text);
  const place = (at: ConfigPath): Place => {
    const line = document.lineOf(at);
    return { line, snippet: snippetAt(text, starts, line) };
  };
  return workflowAgents(document.root).map(
    ({ client, name, job, ordinal, allowed, denied, model, instructions, signals, at }) => ({
      kind: "workflow-agent",
      client,
      job,
      ordinal,
      ...place(at),
      name,
      tools: allowed,
      denied,
      model,
      text: instructions === null ? null : textFact(instructions, () => place(at), tools),
      hooks: [],
      signals: signals.map(({ id, message }) => ({ id, message, ...place(at) })),
    }),
  );
}

/** Line and masked snippet of an offset. */
function placer(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line, snippet: snippetAt(text, starts, line) };
  };
}

/** Places that a person fills in when the text is used: `$ARGUMENTS`, `$1` (no sum of money), `{{args}}`, `${input:name}`. */
const BLANK = /\$ARGUMENTS\b|\$[1-9](?![\w,]|\.\d)|\{\{\s{0,4}[\w.-]{1,60}\s{0,4}\}\}|\$\{input:[\w-]{1,60}/g;

function textFact(text: string, place: (offset: number) => Place, tools: ExamineTools): TextFact {
  const blanks = new Set([...text.matchAll(BLANK)].map((match) => match[0].replace(/[${}\s]|input:/g, "")));
  return {
    ...promptMeasure(text, tools.digest),
    interpolates: [...blanks].sort().slice(0, MOST_NAMES),
    signals: textSignals(text).map(({ id, message, offset }) => ({ id, message, ...place(offset) })),
  };
}

function readInstructions(path: string, command: boolean, text: string, tools: ExamineTools): AgentConfigFact {
  const place = placer(text);
  const { data } = path.endsWith(".md") ? splitFrontMatter(text) : { data: {} as ConfigRecord };
  const approved = command ? (toolList(data["allowed-tools"]) ?? []) : [];
  return {
    kind: command ? "command" : "instructions",
    ...place(0),
    text: textFact(text, place, tools),
    approvals: anyCommandSignals(approved, []).map(({ id, message }) => ({
      id,
      message: maskSecrets(message),
      ...place(Math.max(0, text.indexOf("allowed-tools"))),
    })),
  };
}

function readAgent(path: string, text: string, tools: ExamineTools): AgentFact {
  const place = placer(text);
  const { data } = splitFrontMatter(text);
  const bypass = textAt(data, "permissionMode") === "bypassPermissions";
  const name = textAt(data, "name")?.trim();
  return {
    ...place(Math.max(0, text.search(/^name:/m))),
    name: name !== undefined && name !== "" ? name : baseName(path).replace(/(\.(agent|chatmode))?\.md$/, ""),
    tools: toolList(data.tools)?.map(maskSecrets) ?? null,
    denied: (toolList(data.disallowedTools) ?? []).map(maskSecrets),
    model: textAt(data, "model")?.trim() ?? null,
    text: textFact(text, place, tools),
    hooks: hooksOf(data.hooks, []).map((hook) => hookFact(hook, place(Math.max(0, text.search(/^hooks:/m))))),
    signals: bypass
      ? [
          {
            id: "approval-off",
            message: "runs every tool without asking",
            ...place(Math.max(0, text.indexOf("permissionMode"))),
          },
        ]
      : [],
  };
}

const hookFact = ({ event, command }: Hook, place: Place): HookFact => ({
  ...place,
  shown: maskSecrets(`${event}: ${command.replace(/\s+/g, " ").trim()}`).slice(0, LONGEST_HOOK),
  signals: commandSignals(command).filter(({ id }) => HOOK_SIGNALS.has(id)),
});

function readSettings(row: SettingsFile, text: string, tools: ExamineTools): SettingsFact {
  const empty = text.trim() === "";
  const document = readConfig(empty && row.format === "json" ? "{}" : text, row.format);
  const reading = isRecord(document.root) ? row.read(document.root) : {};
  const secrets = secretsOf(reading, tools);
  const safe = secrets.reduce((rest, { value }) => rest.replaceAll(value, "***"), text);
  const starts = lineStarts(safe);
  const place = (at: ConfigPath): Place => {
    const line = document.lineOf(at);
    return { line, snippet: snippetAt(safe, starts, line) };
  };
  return {
    kind: "settings",
    ...place([]),
    telling: row.shared !== true || isTelling(reading),
    allowed: (reading.allowed ?? []).map(maskSecrets),
    denied: (reading.denied ?? []).map(maskSecrets),
    sandboxed: reading.sandboxed ?? null,
    hooks: (reading.hooks ?? []).map((hook) => hookFact(hook, place(hook.at))),
    signals: (reading.signals ?? []).map(
      ({ id, message, at }): PlacedSignal => ({ id, message: maskSecrets(message), ...place(at) }),
    ),
    contextFiles: reading.contextFiles ?? [],
    agents: declaredAgents(reading, document, place, tools),
    model: reading.model === undefined ? null : { id: reading.model.id, ...place(reading.model.at) },
    secrets: secrets.map(({ value, at, ...secret }) => ({
      ...secret,
      fingerprint: tools.digest(value).slice(0, 12),
      ...place(at),
    })),
  };
}

const isTelling = ({ allowed, denied, hooks, signals }: SettingsReading): boolean =>
  [allowed, denied, hooks, signals].some((list) => (list ?? []).length > 0);

const secretsOf = ({ environment }: SettingsReading, tools: ExamineTools) =>
  (environment?.entries ?? []).flatMap(([name, value]) => {
    const secret = literalSecret(name, value, tools.knowledge);
    return secret === undefined ? [] : [{ ...secret, at: [...(environment?.at ?? []), name] }];
  });

function declaredAgents(
  reading: SettingsReading,
  document: ConfigDocument,
  place: (at: ConfigPath) => Place,
  tools: ExamineTools,
): AgentFact[] {
  return (reading.agents ?? []).map(({ name, instructions, tools: named, model, at }) => ({
    ...place(at),
    name,
    tools: named === null ? null : textsOf([...named]).map(maskSecrets),
    denied: [],
    model,
    text:
      instructions === null ? null : textFact(instructions, () => place([...at, ...promptKey(document, at)]), tools),
    hooks: [],
    signals: [],
  }));
}

const promptKey = (document: ConfigDocument, at: ConfigPath): ConfigPath =>
  ["prompt", "roleDefinition", "customInstructions", "instructions"]
    .filter((key) => document.lineOf([...at, key]) !== document.lineOf(at))
    .slice(0, 1);
