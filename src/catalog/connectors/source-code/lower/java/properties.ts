import type { ConfigDocument, ConfigPath, ConfigValue } from "../../../shared/config-document.ts";
import type { Expression, ModuleIr } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import { either } from "../expressions.ts";

/** Configuration of Spring and Quarkus applications. */
const APPLICATION = /(^|\/)(application|bootstrap)(-[\w-]+)?\.(properties|ya?ml)$/i;
/** A setting that names a model, with what it belongs to. */
const NAMES_MODEL = /^(?=.*(?:\bai\b|langchain4j))(.*)\.(?:model|model-name|model-id|deployment-name)$/i;
const DEEPEST = 12;

/** One setting: its dotted key, its value, its line. */
interface Setting {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Whether a file configures a Spring or Quarkus application. */
export const isApplicationConfig = (path: string): boolean => APPLICATION.test(path);

/** Settings of a `.properties` file. */
export const propertiesIn = (text: string): readonly Setting[] =>
  text.split("\n").flatMap((written, index) => {
    const [, key, value] = /^\s*([\w.[\]-]{1,200})\s*[=:]\s*(.{0,400}?)\s*$/.exec(written) ?? [];
    return key === undefined || value === undefined || value === "" ? [] : [{ key, value, line: index + 1 }];
  });

/** Settings of a YAML file, by dotted keys. */
export function settingsIn(document: ConfigDocument): readonly Setting[] {
  const collect = (value: ConfigValue, path: ConfigPath): readonly Setting[] => {
    if (typeof value === "string") return [{ key: path.join("."), value, line: document.lineOf(path) }];
    if (value === null || typeof value !== "object" || Array.isArray(value) || path.length > DEEPEST) return [];
    return Object.entries(value).flatMap(([name, inner]) => collect(inner, [...path, name]));
  };
  return collect(document.root, []);
}

/**
 * Each setting that names a model, as a call of what it belongs to: `spring.ai.openai.chat.options.model=m` is
 * `spring.ai.openai.chat.options(model=m)`. `undefined` when there is none.
 */
export function lowerSettings(settings: readonly Setting[], text: string): ModuleIr | undefined {
  const builder = new ModuleBuilder("java", text);
  for (const { key, value, line } of settings) {
    const [, owner] = NAMES_MODEL.exec(key) ?? [];
    if (owner === undefined) continue;
    builder.imports.push({ local: owner, module: owner, name: null, level: 0, line });
    builder.call(0, {
      callee: { kind: "name", name: owner },
      positional: [],
      keywords: [{ name: "model", value: lowerValue(builder, value, line) }],
      spreads: [],
      line,
      endLine: line,
    });
  }
  return builder.calls.length === 0 ? undefined : builder.build(null);
}

/** `${NAME:fallback}` is read from the environment. */
function lowerValue(builder: ModuleBuilder, value: string, line: number): Expression {
  const [, name, fallback] = /^\$\{([\w.-]+)(?::([^}]*))?\}$/.exec(value) ?? [];
  if (name === undefined) return builder.string(value.replace(/^(["'])(.*)\1$/, "$2"), line);
  const given: Expression = { kind: "name", name };
  return fallback === undefined || fallback === "" ? given : either([given, builder.string(fallback, line)]);
}
