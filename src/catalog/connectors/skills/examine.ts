import { Refusal } from "../../../domain/errors.ts";
import type { ScannedFile } from "../../../domain/file-connector.ts";
import { lineAt, lineStarts, maskSecrets, snippetAt } from "../../../domain/text.ts";
import { commandSignals } from "../shared/command-signals.ts";
import {
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readConfig,
  textAt,
  textsOf,
} from "../shared/config-document.ts";
import { splitFrontMatter, toolList } from "../shared/front-matter.ts";
import type { Place } from "../shared/observation-builder.ts";
import { scriptSignals } from "../shared/script-signals.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { PlacedSignal, ScriptFact, SkillFact } from "./facts.ts";

const LARGEST = 1024 * 1024;
const MOST_PLUGINS = 500;
const ORDINARY = new Set(["inline-code", "runs-as-root", "tls-check-off"]);

function placer(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineAt(starts, Math.max(0, offset));
    return { line, snippet: snippetAt(text, starts, line) };
  };
}

const readText = (file: ScannedFile): string => {
  if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes, the limit is ${LARGEST}`);
  return file.text();
};

const placed = (text: string, place: (offset: number) => Place): PlacedSignal[] =>
  textSignals(text).map(({ id, message, offset }) => ({ id, message, ...place(offset) }));

const maskedText = (text: string | null | undefined): string | null => (text == null ? null : maskSecrets(text));

/** A SKILL.md: its head, and the whole text as a model reads it. */
export function examineSkill(file: ScannedFile): SkillFact {
  const text = readText(file);
  const { data } = splitFrontMatter(text);
  const place = placer(text);
  const name = textAt(data, "name")?.trim();
  return {
    kind: "skill",
    ...place(text.search(/^name:/m)),
    name: name === undefined || name === "" ? null : name,
    description: maskedText(textAt(data, "description")?.trim()),
    allowedTools: toolList(data["allowed-tools"])?.map(maskSecrets) ?? null,
    textSignals: placed(text, place),
    commandSignals: hookSignals(data.hooks, place(text.search(/^hooks:/m))),
  };
}

/** Commands anywhere under a `hooks` table. */
function hookSignals(value: ConfigValue | undefined, place: Place, depth = 0): PlacedSignal[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((item: ConfigValue) => hookSignals(item, place, depth + 1));
  if (!isRecord(value)) return [];
  const command = textsOf(value.command).join(" ");
  const own = commandSignals(command).filter(({ id }) => !ORDINARY.has(id));
  return [
    ...own.map(({ id, message }) => ({ id, message: `a hook ${message}`, ...place })),
    ...Object.keys(value).flatMap((key) => hookSignals(value[key], place, depth + 1)),
  ];
}

/** `.claude-plugin/plugin.json`, or `marketplace.json` with one entry for each plugin offered. */
export function examinePlugins(file: ScannedFile): SkillFact[] {
  const text = readText(file);
  const document = readConfig(text, "json");
  const place = placer(text);
  if (!isRecord(document.root)) return [];
  const lines = text.split("\n").length;
  const atLine = (line: number): Place => (line > lines ? place(0) : { ...place(offsetOfLine(text, line)), line });
  const listed = document.root.plugins;
  if (!Array.isArray(listed)) return [pluginFact(document.root, atLine(document.lineOf(["name"])))];
  if (listed.length > MOST_PLUGINS) throw new Refusal("too-large", `over ${MOST_PLUGINS} plugins`);
  return listed.flatMap((plugin: ConfigValue, index) =>
    isRecord(plugin) ? [pluginFact(plugin, atLine(document.lineOf(["plugins", index, "name"])))] : [],
  );
}

function offsetOfLine(text: string, line: number): number {
  const starts = lineStarts(text);
  return starts[line - 1] ?? 0;
}

function pluginFact(plugin: ConfigRecord, place: Place): SkillFact {
  const description = textAt(plugin, "description") ?? null;
  return {
    kind: "plugin",
    ...place,
    name: textAt(plugin, "name") ?? null,
    description: maskedText(description),
    allowedTools: null,
    textSignals: placed(description ?? "", () => place),
    commandSignals: hookSignals(plugin.hooks, place),
  };
}

/** A script, whether or not it will turn out to belong to a skill. One that cannot be read says why. */
export function examineScript(file: ScannedFile): ScriptFact {
  try {
    const text = readText(file);
    const place = placer(text);
    const signals = scriptSignals(text).map(({ id, message, offset }) => ({ id, message, ...place(offset) }));
    return { kind: "script", signals, refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: "script", signals: [], refused: error.message };
  }
}
