import { oncePer } from "../../../../domain/once-per.ts";
import type { Signature, SymbolSpec } from "../../../../domain/signature.ts";
import type { ProgramLanguage } from "../ir.ts";

/** A symbol specification together with the library it belongs to. */
export interface KnownSymbol {
  readonly signature: Signature;
  readonly spec: SymbolSpec;
}

interface Pattern {
  readonly known: KnownSymbol;
  /** What every name it fits begins with. */
  readonly start: string;
  readonly fits: (name: string) => boolean;
}

/** The table of all signatures. */
export const symbolTable = oncePer((signatures: readonly Signature[]) => new SymbolTable(signatures));

/** Looks qualified names up in the signatures. */
export class SymbolTable {
  readonly #exact = new Map<string, KnownSymbol[]>();
  /** Names with wildcards by language and last segment. */
  readonly #patterns = new Map<string, Pattern[]>();
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
    const key = keyOf(name, segment.includes("*") ? "*" : segment);
    if (name.includes("*")) append(this.#patterns, key, pattern(name, known));
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
    const answer = [
      ...(this.#exact.get(name) ?? []),
      ...[lastSegment(name), "*"]
        .flatMap((segment) => this.#patterns.get(keyOf(name, segment)) ?? [])
        .filter(({ start, fits }) => name.startsWith(start) && fits(name))
        .map((each) => each.known),
    ];
    this.#answers.set(name, [...new Set(answer)]);
    return this.#answers.get(name) as readonly KnownSymbol[];
  }
}

/** A name with wildcards, compiled when first asked for. */
function pattern(name: string, known: KnownSymbol): Pattern {
  let regex: RegExp | undefined;
  return {
    known,
    start: name.slice(0, name.search(/\*|\/\*/)),
    fits: (other) => {
      regex ??= compile(name);
      return regex.test(other);
    },
  };
}

/** Names of different languages never meet. */
const keyOf = (name: string, segment: string): string => `${name.slice(0, name.indexOf(":"))} ${segment}`;

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
