import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { didYouMean } from "../../domain/closest.ts";
import { printable } from "../../domain/display-text.ts";
import { ConfigError } from "../../domain/errors.ts";
import { codeFrame } from "./code-frame.ts";

const MOST_ALIASES = 100;
const MOST_PROBLEMS = 5;

type Read = (node: Node | null) => void;

interface Problem {
  readonly offset: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string | undefined;
}

/** Reads a YAML text against an expected shape. Problems are collected with their places and thrown together by `finish`. */
export class YamlShape {
  readonly #text: string;
  readonly #name: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #problems: Problem[] = [];
  #aliases = 0;

  /** `name` is the file as a person would name it. Throws a ConfigError when the text is no YAML. */
  constructor(text: string, name: string) {
    this.#text = text;
    this.#name = name;
    try {
      this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    } catch (error) {
      throw new ConfigError(`${name} cannot be read as YAML`, "It may be nested too deep.", { cause: error });
    }
    for (const error of this.#document.errors)
      this.#problems.push({ offset: error.pos[0], end: error.pos[1], message: error.message, hint: undefined });
    if (this.#problems.length > 0) this.finish();
  }

  get root(): Node | null {
    return this.#document.contents as Node | null;
  }

  lineOf(node: Node): number {
    return this.#lines.linePos(node.range?.[0] ?? 0).line;
  }

  /** Notes a problem at a node. */
  problem(node: Node | null, message: string, hint?: string): undefined {
    const [offset, end] = node?.range ?? [0, 1];
    this.#problems.push({ offset, end, message, hint });
    return undefined;
  }

  /** Calls the reader of each key present; a key without a reader is a problem. An empty value counts as absent. */
  mapping(node: Node | null, what: string, readers: { readonly [key: string]: Read }): void {
    const map = this.#resolve(node);
    if (!isMap(map)) return this.problem(node, `${what} must be a mapping of keys to values`);
    for (const pair of map.items) {
      const key = pair.key as Node;
      const name = isScalar(key) ? String(key.value) : "";
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      const known = Object.keys(readers);
      if (read === undefined)
        this.problem(key, `unknown key "${name}"`, didYouMean(name, known) ?? `Known here: ${known.join(", ")}.`);
      else if (!isEmpty(pair.value as Node | null)) read(pair.value as Node);
    }
  }

  /** Calls `read` for every key and value of a mapping whose keys are free. */
  entries(node: Node | null, what: string, read: (key: Node, name: string, value: Node | null) => void): void {
    const map = this.#resolve(node);
    if (!isMap(map)) return this.problem(node, `${what} must be a mapping of keys to values`);
    for (const { key, value } of map.items)
      read(key as Node, isScalar(key) ? String(key.value) : "", value as Node | null);
  }

  isMapping(node: Node | null): boolean {
    return isMap(this.#resolve(node));
  }

  list(node: Node | null, what: string, read: (item: Node) => void): void {
    const sequence = this.#resolve(node);
    if (!isSeq(sequence)) return this.problem(node, `${what} must be a list`);
    for (const item of sequence.items) read(item as Node);
  }

  text(node: Node | null, what: string): string | undefined {
    const scalar = this.#resolve(node);
    if (isScalar(scalar) && typeof scalar.value === "string" && scalar.value.trim() !== "") return scalar.value;
    return this.problem(node, `${what} must be a text`, isScalar(scalar) ? "Put it in quotes." : undefined);
  }

  /** A list of texts; what is none of them is a problem. */
  texts(node: Node | null, what: string, item: string): readonly string[] {
    const texts: string[] = [];
    this.list(node, what, (value) => {
      const text = this.text(value, item);
      if (text !== undefined) texts.push(text);
    });
    return texts;
  }

  flag(node: Node | null, what: string): boolean | undefined {
    const scalar = this.#resolve(node);
    if (isScalar(scalar) && typeof scalar.value === "boolean") return scalar.value;
    return this.problem(node, `${what} must be true or false`);
  }

  choice<T extends string>(node: Node | null, what: string, choices: readonly T[]): T | undefined {
    const scalar = this.#resolve(node);
    const value = isScalar(scalar) ? String(scalar.value) : "";
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const near = didYouMean(value, choices);
    return this.problem(
      node,
      `${what} cannot be "${value}"`,
      near ?? (choices.length > 12 ? undefined : `It can be ${choices.join(", ")}.`),
    );
  }

  /** Throws all problems noted, each with its place, code frame and hint. */
  finish(): void {
    if (this.#problems.length === 0) return;
    const shown = this.#problems.slice(0, MOST_PROBLEMS).map((problem) => this.#show(problem));
    const more = this.#problems.length - shown.length;
    throw new ConfigError([...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n\n"));
  }

  #show({ offset, end, message, hint }: Problem): string {
    const { line, col } = this.#lines.linePos(offset);
    const frame = codeFrame(this.#text, { line, column: col, length: end - offset });
    const said = printable(`${this.#name}:${line}:${col}: ${message}`);
    return [said, frame, ...(hint === undefined ? [] : [printable(hint)])].join("\n");
  }

  #resolve(node: Node | null): Node | null {
    if (!isAlias(node)) return node;
    if (++this.#aliases > MOST_ALIASES) return null;
    return node.resolve(this.#document) ?? null;
  }
}

const isEmpty = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null);
