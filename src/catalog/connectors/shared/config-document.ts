import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { parse as parseToml } from "smol-toml";
import { type Document, isMap, isPair, isScalar, isSeq, parseAllDocuments, parseDocument } from "yaml";
import { Refusal } from "../../../domain/errors.ts";
import { lineAt, lineStarts } from "../../../domain/text.ts";

export type ConfigFormat = "json" | "yaml" | "toml";
export type ConfigValue = string | number | boolean | null | readonly ConfigValue[] | ConfigRecord;
/** Keys come from files, so records have no prototype. */
export interface ConfigRecord {
  readonly [key: string]: ConfigValue;
}
export type ConfigPath = readonly (string | number)[];

/** A configuration as plain data, with the way back to its lines. */
export interface ConfigDocument {
  readonly root: ConfigValue;
  /** Line, from 1, of the key or item at a path; that of the nearest parent where the path is not found. */
  lineOf(path: ConfigPath): number;
}

const MOST_CHARACTERS = 1024 * 1024;
const DEEPEST = 64;

/**
 * Parses a configuration; JSON may have comments and trailing commas, as editors allow.
 * @throws Refusal `too-large` over 1 MiB of text, `too-deep` over 64 levels, `malformed` for what the format forbids.
 */
export const readConfig = (text: string, format: ConfigFormat): ConfigDocument =>
  guarded(text, format, () => READERS[format](text));

function guarded<T>(text: string, format: ConfigFormat, read: () => T): T {
  if (text.length > MOST_CHARACTERS)
    throw new Refusal("too-large", `over ${MOST_CHARACTERS} characters of configuration`);
  refuseDeep(text);
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof RangeError) throw new Refusal("too-deep", "nested too deep to be parsed");
    throw new Refusal("malformed", `not valid ${format.toUpperCase()}: ${firstLine(error)}`);
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 100) ?? "";

/** Bracket depth, strings included: cheap, and no honest configuration comes near the limit. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > 4 * DEEPEST) throw new Refusal("too-deep", `over ${4 * DEEPEST} open brackets`);
  }
}

const READERS: { readonly [format in ConfigFormat]: (text: string) => ConfigDocument } = {
  json: readJson,
  yaml: readYaml,
  toml: readToml,
};

function readJson(text: string): ConfigDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const starts = lineStarts(text);
  const [error] = errors;
  if (error !== undefined)
    throw new Refusal(
      "malformed",
      `not valid JSON: ${printParseErrorCode(error.error)} in line ${lineAt(starts, error.offset)}`,
    );
  return {
    root: tree === undefined ? null : fromJson(tree, 0),
    lineOf: (path) => {
      for (let length = path.length; length > 0 && tree !== undefined; length--) {
        const node = findNodeAtLocation(tree, path.slice(0, length));
        if (node !== undefined)
          return lineAt(starts, node.parent?.type === "property" ? node.parent.offset : node.offset);
      }
      return 1;
    },
  };
}

function fromJson(node: JsonNode, depth: number): ConfigValue {
  if (depth > DEEPEST) throw new Refusal("too-deep", `over ${DEEPEST} levels`);
  if (node.type === "array") return (node.children ?? []).map((child) => fromJson(child, depth + 1));
  if (node.type !== "object") return node.value ?? null;
  const record: { [key: string]: ConfigValue } = Object.create(null);
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key !== undefined && value !== undefined) record[String(key.value)] = fromJson(value, depth + 1);
  }
  return record;
}

const YAML_OPTIONS = { uniqueKeys: false, logLevel: "silent" } as const;
const MOST_DOCUMENTS = 2_000;

/**
 * The documents of one YAML text, parted by `---`; lines count from the beginning of the text. Empty ones are left out,
 * and keys merged by `<<` stand where they are merged into.
 * @throws Refusal as {@link readConfig}, and `too-large` over 2000 documents.
 */
export function readYamlDocuments(text: string): ConfigDocument[] {
  return guarded(text, "yaml", () => {
    const starts = lineStarts(text);
    const documents = parseAllDocuments(text, { ...YAML_OPTIONS, merge: true });
    if (!Array.isArray(documents)) return [];
    if (documents.length > MOST_DOCUMENTS) throw new Refusal("too-large", `over ${MOST_DOCUMENTS} documents`);
    return documents.filter(({ contents }) => contents !== null).map((document) => yamlDocument(document, starts));
  });
}

function readYaml(text: string): ConfigDocument {
  return yamlDocument(parseDocument(text, YAML_OPTIONS), lineStarts(text));
}

function yamlDocument(document: Document, starts: Uint32Array): ConfigDocument {
  const [error] = document.errors;
  if (error !== undefined) throw new Refusal("malformed", `not valid YAML: ${firstLine(error)}`);
  return {
    root: plain(document.toJS({ maxAliasCount: 100 }), 0),
    lineOf: (path) => {
      let node: unknown = document.contents;
      let offset = 0;
      for (const segment of path) {
        const next = yamlChild(node, segment);
        if (next === undefined) break;
        offset = next.offset;
        node = next.value;
      }
      return lineAt(starts, offset);
    },
  };
}

function yamlChild(node: unknown, segment: string | number): { offset: number; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(segment),
    );
    return isScalar(pair?.key) ? { offset: pair.key.range?.[0] ?? 0, value: pair.value } : undefined;
  }
  if (!isSeq(node) || typeof segment !== "number") return undefined;
  const value = node.items[segment];
  const range = (value as { range?: readonly number[] } | undefined)?.range;
  return range === undefined ? undefined : { offset: range[0] ?? 0, value };
}

function readToml(text: string): ConfigDocument {
  const root = plain(parseToml(text), 0);
  let lines: ReadonlyMap<string, number> | undefined;
  return {
    root,
    lineOf: (path) => {
      lines ??= tomlLines(text);
      const parts = path.filter((part) => typeof part === "string");
      for (let length = parts.length; length > 0; length--) {
        const line = lines.get(parts.slice(0, length).join("\0"));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

/** First header or key line of every path, parts joined by NUL; what lies inside inline tables has none of its own. */
function tomlLines(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let table = "";
  for (const [index, line] of text.split("\n").entries()) {
    const header = /^\s*\[\[?([^\]]{1,500})\]/.exec(line)?.[1];
    const key = header === undefined ? /^\s*([\w."'-]{1,500})\s*=/.exec(line)?.[1] : undefined;
    if (header !== undefined) table = dotted(header);
    if (header === undefined && key === undefined) continue;
    const here = key === undefined ? table : [table, dotted(key)].filter((part) => part !== "").join("\0");
    for (let end = here.length; end > 0; end = here.lastIndexOf("\0", end - 1)) {
      const path = here.slice(0, end);
      if (found.has(path)) break;
      found.set(path, index + 1);
    }
  }
  return found;
}

/** `a."b.c".d` as its parts joined by NUL. */
const dotted = (name: string): string =>
  [...name.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "").join("\0");

/** A parser's result with prototypes removed; dates and the like become text. */
function plain(value: unknown, depth: number): ConfigValue {
  if (depth > DEEPEST) throw new Refusal("too-deep", `over ${DEEPEST} levels`);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value !== "object" || value instanceof Date) return String(value);
  const record: { [key: string]: ConfigValue } = Object.create(null);
  for (const [key, item] of Object.entries(value)) record[key] = plain(item, depth + 1);
  return record;
}

/** True for a table of keys, not for a list. */
export const isRecord = (value: ConfigValue | undefined): value is ConfigRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Value at a path of keys; undefined when any part is missing. A dot in a key is no separator. */
export function valueAt(value: ConfigValue | undefined, path: ConfigPath): ConfigValue | undefined {
  let at = value;
  for (const part of path) {
    if (Array.isArray(at)) at = at[Number(part)];
    else if (isRecord(at)) at = at[part];
    else return undefined;
  }
  return at;
}

/** The text at a key, if it is one. */
export const textAt = (value: ConfigValue | undefined, ...path: string[]): string | undefined => {
  const found = valueAt(value, path);
  return typeof found === "string" ? found : undefined;
};

/** A text or a list of texts as a list; everything else is none. */
export const textsOf = (value: ConfigValue | undefined): string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** The record at a value, or an empty one. */
export const recordOf = (value: ConfigValue | undefined): ConfigRecord => (isRecord(value) ? value : {});
