import type { ConfigDocument, ConfigPath, ConfigValue } from "../../../shared/config-document.ts";
import type { Expression, Keyword, ModuleIr } from "../../ir.ts";
import { ModuleBuilder } from "../builder.ts";
import { dictOf, either } from "../expressions.ts";

/** Configuration of Spring and Quarkus applications. */
const APPLICATION = /(^|\/)(application|bootstrap)(-[\w-]+)?\.(properties|ya?ml)$/i;
/** A setting that names a model, with what it belongs to. */
const NAMES_MODEL = /^(?=.*(?:\bai\b|langchain4j))(.*)\.(?:model|model-name|model-id|deployment-name)$/i;
/** A setting of a vector store that a starter opens: its technology and what of it is set. */
const STORE =
  /^(?:spring\.ai\.vectorstore\.|quarkus\.langchain4j\.(?=(?:pgvector|chroma|qdrant|redis|milvus|pinecone|weaviate|neo4j|infinispan|mongodb|oracle|mariadb|cassandra)\.))([\w-]+)\.(?:[\w.-]*\.)?([\w-]+)$/;
/** A setting that names the server which an application is. */
const SERVER = /^(?:(quarkus\.mcp\.server)\.(?:[\w-]+\.)?server-info|(spring\.ai\.mcp\.server))\.name$/;
/** A setting that names the class of a model that runs inside the application. */
const MODEL_CLASS = /^quarkus\.langchain4j\.(?:[\w-]+\.)?embedding-model\.provider$/;
const CLASS = /^(?:[a-z]\w*\.)+[A-Z]\w*$/;
/** A setting of a tool server that a starter connects to: its name and what of it is set. */
const CONNECTION =
  /^(?:spring\.ai\.mcp\.client\.[\w-]+\.connections|quarkus\.langchain4j\.mcp)\.([\w-]+)\.(command|args|url|env|environment)(?:\[\d+\]|\.([\w.-]+))?$/;
const COLLECTION = /^(collection|index|table|schema)(-?name)?$/i;
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
    if (value === null || typeof value !== "object" || path.length > DEEPEST) return [];
    if (Array.isArray(value))
      return value.flatMap((item: ConfigValue, index) =>
        typeof item === "string"
          ? [{ key: `${path.join(".")}[${index}]`, value: item, line: document.lineOf([...path, index]) }]
          : [],
      );
    return Object.entries(value).flatMap(([name, inner]) => collect(inner, [...path, name]));
  };
  return collect(document.root, []);
}

/**
 * Each setting that names a model, as a call of what it belongs to: `spring.ai.openai.chat.options.model=m` is
 * `spring.ai.openai.chat.options(model=m)`; and each vector store and each tool server that is configured, as a call with what is
 * set of it. `undefined` when there is none.
 */
export function lowerSettings(settings: readonly Setting[], text: string): ModuleIr | undefined {
  const builder = new ModuleBuilder("java", text);
  for (const { key, value, line } of settings) {
    const [, owner] = NAMES_MODEL.exec(key) ?? [];
    if (owner !== undefined)
      addCall(builder, owner, [{ name: "model", value: lowerValue(builder, value, line) }], line);
  }
  for (const { key, value, line } of settings) {
    const [, quarkus, spring] = SERVER.exec(key) ?? [];
    const server = quarkus ?? spring;
    if (server !== undefined)
      addCall(builder, server, [{ name: "name", value: lowerValue(builder, value, line) }], line);
    if (MODEL_CLASS.test(key) && CLASS.test(value)) addCall(builder, value, [], line);
  }
  addStores(builder, settings);
  addConnections(builder, settings);
  return builder.calls.length === 0 ? undefined : builder.build(null);
}

function addCall(builder: ModuleBuilder, callee: string, keywords: readonly Keyword[], line: number): void {
  builder.imports.push({ local: callee, module: callee, name: null, level: 0, line });
  builder.call(0, {
    callee: { kind: "name", name: callee },
    positional: [],
    keywords,
    spreads: [],
    line,
    endLine: line,
  });
}

/** One store per technology, with the collection that is set for it. */
function addStores(builder: ModuleBuilder, settings: readonly Setting[]): void {
  for (const [technology, own] of grouped(settings, (key) => STORE.exec(key)?.[1])) {
    const [first] = own as [Setting];
    const named = own.find(({ key }) => COLLECTION.test(STORE.exec(key)?.[2] ?? ""));
    const keywords =
      named === undefined ? [] : [{ name: "collection", value: lowerValue(builder, named.value, named.line) }];
    addCall(builder, `spring.ai.vectorstore.${technology}`, keywords, first.line);
  }
}

function addConnections(builder: ModuleBuilder, settings: readonly Setting[]): void {
  for (const [name, own] of grouped(settings, (key) => CONNECTION.exec(key)?.[1])) {
    const [first] = own as [Setting];
    const of = (part: RegExp): readonly Setting[] =>
      own.filter(({ key }) => part.test(CONNECTION.exec(key)?.[2] ?? ""));
    const line = ({ value, line: at }: Setting): Expression => lowerValue(builder, value, at);
    const words = of(/^command$/).flatMap(wordsOf);
    const [command, ...more] = words;
    const args = [...more, ...of(/^args$/).flatMap(wordsOf)];
    const [url] = of(/^url$/);
    const entries = of(/^env/).map((item) => ({ name: CONNECTION.exec(item.key)?.[3] ?? "", value: line(item) }));
    addCall(
      builder,
      "spring.ai.mcp.client.connection",
      [
        { name: "name", value: builder.string(name, first.line) },
        ...(command === undefined ? [] : [{ name: "command", value: line(command) }]),
        ...(args.length === 0
          ? []
          : [{ name: "args", value: { kind: "list" as const, items: args.map(line), line: first.line } }]),
        ...(url === undefined ? [] : [{ name: "url", value: line(url) }]),
        ...(entries.length === 0 ? [] : [{ name: "env", value: dictOf(entries, first.line) }]),
      ],
      first.line,
    );
  }
}

/** `npx,-y,server` is written for three words. */
const wordsOf = (setting: Setting): readonly Setting[] =>
  setting.value.split(",").map((value) => ({ ...setting, value: value.trim() }));

function grouped(
  settings: readonly Setting[],
  by: (key: string) => string | undefined,
): ReadonlyMap<string, readonly Setting[]> {
  const groups = new Map<string, Setting[]>();
  for (const setting of settings) {
    const name = by(setting.key);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), setting]);
  }
  return groups;
}

/** `${NAME:fallback}` is read from the environment. */
function lowerValue(builder: ModuleBuilder, value: string, line: number): Expression {
  const [, name, fallback] = /^\$\{([\w.-]+)(?::([^}]*))?\}$/.exec(value) ?? [];
  if (name === undefined) return builder.string(value.replace(/^(["'])(.*)\1$/, "$2"), line);
  const given: Expression = { kind: "name", name };
  return fallback === undefined || fallback === "" ? given : either([given, builder.string(fallback, line)]);
}
