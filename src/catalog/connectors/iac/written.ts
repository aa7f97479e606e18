import { type Node as JsonNode, parseTree } from "jsonc-parser";
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type Node as YamlNode,
} from "yaml";
import { Refusal } from "../../../domain/errors.ts";
import { SourceLines } from "./source-lines.ts";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_NODES = 200_000;
const DEEPEST = 60;

/** A value of a document as it is written, JSON or YAML alike, with the lines it stands on (from 1). */
export type Written = {
  readonly line: number;
  readonly endLine: number;
  /** A YAML tag of the document's own: `!Sub`. */
  readonly tag?: string;
} & (
  | { readonly is: "scalar"; readonly value: string | number | boolean | null }
  | { readonly is: "list"; readonly items: readonly Written[] }
  | { readonly is: "map"; readonly fields: readonly Field[] }
);

/** A name with what stands under it; `line` and `text` are those of the name. */
export interface Field {
  readonly name: string;
  readonly value: Written;
  readonly line: number;
  readonly text: string;
}

/** Counts what is read of one document, so that aliases and nesting cannot make it grow without bounds. */
class Budget {
  #nodes = 0;

  take(depth: number): void {
    if (depth > DEEPEST) throw new Refusal("too-deep", `nested over ${DEEPEST} levels`);
    if (++this.#nodes > MOST_NODES) throw new Refusal("too-large", `over ${MOST_NODES} values`);
  }
}

/** Reads a YAML text (or JSON, which is YAML). @throws Refusal `malformed`, `too-large` or `too-deep`. */
export function readYaml(text: string): Written {
  refuseLarge(text);
  const document = parseDocument(text, { logLevel: "silent", uniqueKeys: false, schema: "core", strict: false });
  const [error] = document.errors;
  if (error !== undefined || document.contents === null)
    throw new Refusal("malformed", error?.message.split("\n", 1)[0] ?? "an empty document");
  const anchors = new Map<string, YamlNode>();
  visit(document, {
    Node: (_, node) => {
      if ("anchor" in node && typeof node.anchor === "string") anchors.set(node.anchor, node);
    },
  });
  return new YamlReader(new SourceLines(text), anchors).written(document.contents as ParsedNode, 0);
}

class YamlReader {
  readonly #lines: SourceLines;
  readonly #anchors: ReadonlyMap<string, YamlNode>;
  readonly #budget = new Budget();

  constructor(lines: SourceLines, anchors: ReadonlyMap<string, YamlNode>) {
    this.#lines = lines;
    this.#anchors = anchors;
  }

  written(node: YamlNode | null | undefined, depth: number): Written {
    this.#budget.take(depth);
    if (isAlias(node)) return this.written(this.#anchors.get(node.source), depth + 1);
    const [start = 0, end = 1] = node?.range ?? [];
    const line = this.#lines.lineAt(start);
    const at = {
      line,
      endLine: Math.max(line, this.#lines.lineAt(Math.max(0, end - 1))),
      ...(node?.tag?.startsWith("!") === true && !node.tag.startsWith("!!") && { tag: node.tag }),
    };
    if (isSeq(node))
      return { ...at, is: "list", items: node.items.map((item) => this.written(item as YamlNode, depth + 1)) };
    if (isMap(node)) return { ...at, is: "map", fields: this.#fields(node.items, depth) };
    return { ...at, is: "scalar", value: isScalar(node) ? scalar(node.value) : null };
  }

  #fields(items: readonly unknown[], depth: number): Field[] {
    return items.filter(isPair).flatMap(({ key, value }): Field[] => {
      if (!isScalar(key)) return [];
      const offset = key.range?.[0] ?? 0;
      return [
        {
          name: String(key.value),
          value: this.written(value as YamlNode | null, depth + 1),
          line: this.#lines.lineAt(offset),
          text: this.#lines.textAt(offset),
        },
      ];
    });
  }
}

const scalar = (value: unknown): string | number | boolean | null =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : String(value);

/** Reads JSON with comments and trailing commas. @throws Refusal `malformed`, `too-large` or `too-deep`. */
export function readJson(text: string): Written {
  refuseLarge(text);
  let root: JsonNode | undefined;
  try {
    root = parseTree(text, [], { allowTrailingComma: true });
  } catch {
    throw new Refusal("too-deep", "nested too deep");
  }
  if (root === undefined) throw new Refusal("malformed", "not valid JSON");
  const lines = new SourceLines(text);
  const budget = new Budget();
  const written = (node: JsonNode, depth: number): Written => {
    budget.take(depth);
    const line = lines.lineAt(node.offset);
    const at = { line, endLine: lines.lineAt(Math.max(node.offset, node.offset + node.length - 1)) };
    if (node.type === "array")
      return { ...at, is: "list", items: (node.children ?? []).map((item) => written(item, depth + 1)) };
    if (node.type !== "object") return { ...at, is: "scalar", value: scalar(node.value ?? null) };
    const fields = (node.children ?? []).flatMap(({ offset, children: [key, value] = [] }): Field[] =>
      key === undefined || value === undefined
        ? []
        : [
            {
              name: String(key.value),
              value: written(value, depth + 1),
              line: lines.lineAt(offset),
              text: lines.textAt(offset),
            },
          ],
    );
    return { ...at, is: "map", fields };
  };
  return written(root, 0);
}

function refuseLarge(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new Refusal("too-large", `over ${MOST_CHARACTERS} characters`);
}

/** The fields of a map; of anything else none. */
export const fieldsOf = (written: Written | undefined): readonly Field[] =>
  written?.is === "map" ? written.fields : [];

/** The items of a list; of anything else none. */
export const itemsIn = (written: Written | undefined): readonly Written[] =>
  written?.is === "list" ? written.items : [];

/** The field of a name; undefined where there is none. */
export const fieldAt = (written: Written | undefined, name: string): Field | undefined =>
  fieldsOf(written).find((field) => field.name === name);

/** What stands at names, one inside the other. */
export const at = (written: Written | undefined, ...names: readonly string[]): Written | undefined =>
  names.reduce<Written | undefined>((inside, name) => fieldAt(inside, name)?.value, written);

/** The plain text or truth value at names; "" where there is none. */
export function textAt(written: Written | undefined, ...names: readonly string[]): string {
  const found = at(written, ...names);
  const isPlain = found?.is === "scalar" && (typeof found.value === "string" || typeof found.value === "boolean");
  return isPlain ? String(found.value) : "";
}
