import type { Signature, SymbolSpec } from "../../../../domain/signature.ts";
import type { ProgramLanguage } from "../ir.ts";
import { oncePer } from "../once-per.ts";

/** A symbol specification together with the library it belongs to. */
export interface KnownSymbol {
  readonly signature: Signature;
  readonly spec: SymbolSpec;
}

interface Pattern extends KnownSymbol {
  readonly name: string;
}

/** The table of all signatures. */
export const symbolTable = oncePer((signatures: readonly Signature[]) => new SymbolTable(signatures));

/** Looks qualified names up in the signatures. */
export class SymbolTable {
  readonly #exact = new Map<string, KnownSymbol[]>();
  /** Names with wildcards by last segment; compiled when first asked for. */
  readonly #patterns = new Map<string, Pattern[]>();
  readonly #compiled = new Map<string, { readonly regex: RegExp; readonly known: KnownSymbol }[]>();
  readonly #answers = new Map<string, readonly KnownSymbol[]>();

  constructor(signatures: readonly Signature[]) {
    for (const signature of signatures) {
      for (const spec of signature.symbols) {
        for (const name of spec.names.flatMap(expandBraces)) this.#add(`${spec.language}:${name}`, { signature, spec });
      }
    }
  }

  #add(name: string, known: KnownSymbol): void {
    const segment = lastSegment(name);
    if (name.includes("*")) append(this.#patterns, segment.includes("*") ? "*" : segment, { ...known, name });
    else append(this.#exact, name, known);
  }

  /** Every specification a qualified name meets. */
  lookup(language: ProgramLanguage, path: string): readonly KnownSymbol[] {
    const found = this.#named(`${language}:${normalise(path)}`);
    if (found.length > 0) return found;
    if (language === "kotlin") return this.lookup("java", path);
    const made = language === "rust" ? path.replace(MAKES, "$1") : path;
    return made === path ? [] : this.#named(`${language}:${made}`);
  }

  #named(name: string): readonly KnownSymbol[] {
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    const segment = lastSegment(name);
    const answer = [
      ...(this.#exact.get(name) ?? []),
      ...this.#regexes(segment)
        .filter(({ regex }) => regex.test(name))
        .map(({ known: item }) => item),
    ];
    this.#answers.set(name, [...new Set(answer)]);
    return this.#answers.get(name) as readonly KnownSymbol[];
  }

  #regexes(segment: string): readonly { readonly regex: RegExp; readonly known: KnownSymbol }[] {
    const known = this.#compiled.get(segment);
    if (known !== undefined) return known;
    const patterns = [...(this.#patterns.get(segment) ?? []), ...(this.#patterns.get("*") ?? [])];
    const compiled = patterns.map(({ name, signature, spec }) => ({
      regex: compile(name),
      known: { signature, spec },
    }));
    this.#compiled.set(segment, compiled);
    return compiled;
  }
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** A function that belongs to a type of Rust: `Client.new`, `Client.from_env()`. */
const MAKES = /(\.[A-Z]\w*)\.[a-z_]\w*(?=\(\)|$)/g;

/** A constructor called by its own name (`super().__init__`) is a call of the class. */
const normalise = (path: string): string => path.replace(/\(\)\.__init__$/, "");

const lastSegment = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

const expanded = new Map<string, readonly string[]>();

/** `a.{b,c}.d` → `a.b.d`, `a.c.d`. For the names of the catalogue: each is worked out once. */
export function expandBraces(name: string): readonly string[] {
  const known = expanded.get(name) ?? expand(name);
  expanded.set(name, known);
  return known;
}

function expand(name: string): readonly string[] {
  const open = name.lastIndexOf("{");
  if (open === -1) return [name];
  const close = name.indexOf("}", open);
  return name
    .slice(open + 1, close)
    .split(",")
    .flatMap((option) => expand(name.slice(0, open) + option + name.slice(close + 1)));
}

function compile(name: string): RegExp {
  const source = name
    .replace(/[.+?^$()[\]\\|]/g, "\\$&")
    .split("/**\\.")
    .map((part) =>
      part
        .split("**\\.")
        .map((piece) => piece.replaceAll("*", "\\w+"))
        .join("(?:\\w+\\.)*"),
    )
    .join("(?:/[\\w/-]+)?\\.");
  return new RegExp(`^${source}$`);
}
