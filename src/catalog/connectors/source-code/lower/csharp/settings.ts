import type { ConfigDocument, ConfigPath, ConfigValue } from "../../../shared/config-document.ts";
import type { DictExpression, ModuleIr } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import { lowerValue } from "../data.ts";

/** Settings of .NET applications. */
const SETTINGS = /(^|\/)appsettings(\.[\w-]+)?\.json$/i;
/** Words by which a section says whose service it is about. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/azure.?open.?ai|^aoai/i, "AzureOpenAI"],
  [/open.?ai/i, "OpenAI"],
  [/ollama/i, "Ollama"],
  [/anthropic|claude/i, "Anthropic"],
  [/gemini|google.?ai/i, "Gemini"],
  [/vertex.?ai/i, "VertexAI"],
  [/mistral/i, "Mistral"],
  [/bedrock/i, "Bedrock"],
  [/deep.?seek/i, "DeepSeek"],
];
const NAMES_MODEL =
  /^(chat|text|completion|embeddings?|image|audio)?[-_]?(generation)?[-_]?(model|deployment)(id|name|[-_]id|[-_]name)?$/i;
const DEEPEST = 12;
/** Name under which a module of settings offers all that it holds. */
const WHOLE = "settings";

/** Whether a file holds the settings of a .NET application. */
export const isDotnetSettings = (path: string): boolean => SETTINGS.test(path);

/**
 * Each model that a section of a known service names, as a call of that section: `"Ollama": { "ModelId": "m" }` is
 * `settings/Ollama(model=m)`; and all of it as a dictionary, for code that asks for a key.
 */
export function lowerDotnetSettings(document: ConfigDocument, text: string): ModuleIr {
  const builder = new ModuleBuilder("csharp", text);
  for (const { section, value, line } of modelsIn(document)) {
    builder.imports.push({ local: section, module: `settings/${section}`, name: null, level: 0, line });
    builder.call(0, {
      callee: { kind: "name", name: section },
      positional: [],
      keywords: [{ name: "model", value: builder.string(value, line) }],
      spreads: [],
      line,
      endLine: line,
    });
  }
  const root = lowerValue(document, document.root, [], builder);
  if (root.kind === "dict") builder.bind(0, WHOLE, root, 1);
  return builder.build(null);
}

/** What a module of settings holds. */
export function settingsIn({ scopes }: ModuleIr): DictExpression | undefined {
  const value = scopes[0]?.bindings.find(({ name }) => name === WHOLE)?.value;
  return value?.kind === "dict" ? value : undefined;
}

interface Named {
  readonly section: string;
  readonly value: string;
  readonly line: number;
}

function modelsIn(document: ConfigDocument): readonly Named[] {
  const collect = (value: ConfigValue, path: ConfigPath): readonly Named[] => {
    if (typeof value === "string") return namedBy(path, value, document.lineOf(path));
    if (value === null || typeof value !== "object" || Array.isArray(value) || path.length > DEEPEST) return [];
    return Object.entries(value).flatMap(([name, inner]) => collect(inner, [...path, name]));
  };
  return collect(document.root, []);
}

/** `OpenAI.ChatModel`, `Ollama.TextModel.ModelName`, `OllamaModel`: the nearest section, or the key itself, that says whose model it is. */
function namedBy(path: ConfigPath, value: string, line: number): readonly Named[] {
  const keys = path.map(String);
  const key = keys.at(-1) ?? "";
  const isWhole = SECTIONS.some(([word]) => word.test(key) && NAMES_MODEL.test(key.replace(word, "")));
  if (value === "" || !(isWhole || NAMES_MODEL.test(key))) return [];
  const section = (isWhole ? keys : keys.slice(0, -1))
    .toReversed()
    .flatMap((name) => SECTIONS.find(([word]) => word.test(name))?.[1] ?? [])
    .at(0);
  return section === undefined ? [] : [{ section, value, line }];
}
