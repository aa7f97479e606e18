import { baseName } from "../../../domain/application-root.ts";
import type { CompanionFact } from "./facts.ts";
import { isHubId, textOf } from "./formats/hub-id.ts";
import { field, isObject, objectsIn, textField } from "./formats/json-document.ts";
import { type TemplateProblem, templateProblems } from "./formats/template.ts";

const MOST_NAMES = 50;
const NOTHING: CompanionFact = { kind: "companion", customCode: [], templateProblems: [] };

/** Reads one small file that lies beside weights; undefined when it says nothing of them. Text that is no JSON is passed over. */
export function readCompanion(path: string, text: string): CompanionFact | undefined {
  const name = baseName(path);
  if (name.endsWith(".jinja")) return { ...NOTHING, templateProblems: templateProblems(text) };
  const config = parsed(text);
  if (!isObject(config)) return undefined;
  if (name === "adapter_config.json") return adapter(config);
  if (name.endsWith(".index.json")) return shardIndex(config);
  return name === "config.json" ? modelConfig(config) : tokenizer(config);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function adapter(config: object): CompanionFact | undefined {
  const base = textField(config, "base_model_name_or_path");
  return base !== undefined && isHubId(base) ? { ...NOTHING, ...codeOf(config), baseModel: base } : undefined;
}

function shardIndex(config: object): CompanionFact | undefined {
  const map = field(config, "weight_map");
  if (!isObject(map)) return undefined;
  const shards = new Set(Object.values(map).filter((value): value is string => typeof value === "string"));
  return { ...NOTHING, shards: [...shards].sort().slice(0, 10_000) };
}

function modelConfig(config: object): CompanionFact {
  const architectures = field(config, "architectures");
  const architecture = Array.isArray(architectures)
    ? textOf(architectures[0])
    : textOf(textField(config, "model_type"));
  const quantization = textOf(textField(field(config, "quantization_config"), "quant_method"));
  return {
    ...NOTHING,
    ...codeOf(config),
    ...(architecture && { architecture }),
    ...(quantization && { quantization }),
  };
}

/** `auto_map` names classes in Python files of the repository, which loaders with remote code switched on import. */
function codeOf(config: object): Pick<CompanionFact, "customCode"> {
  const names = new Set<string>();
  for (const object of objectsIn(config)) {
    const map = field(object, "auto_map");
    if (!isObject(map)) continue;
    for (const value of Object.values(map).flat()) {
      const text = textOf(value);
      if (text !== undefined && names.size < MOST_NAMES) names.add(text);
    }
  }
  return { customCode: [...names].sort() };
}

function tokenizer(config: object): CompanionFact | undefined {
  const problems = templatesOf(field(config, "chat_template")).flatMap((template) => templateProblems(template));
  const code = codeOf(config);
  return problems.length + code.customCode.length === 0
    ? undefined
    : { ...NOTHING, ...code, templateProblems: onceEach(problems) };
}

/** A template stands as text, or as a list of named ones. */
function templatesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  const list = Array.isArray(value) ? value : [];
  return list.map((item) => textField(item, "template")).filter((text) => text !== undefined);
}

const onceEach = (problems: readonly TemplateProblem[]): TemplateProblem[] => [
  ...new Map(problems.map((problem) => [problem.subject, problem])).values(),
];
