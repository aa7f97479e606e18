import type { Language as Grammar, Tree } from "web-tree-sitter";

/**
 * The memory of the parser, which keeps its trees there. Emscripten puts these views on the object that the parser was set up with, and
 * new ones whenever the memory grows.
 */
export interface ParserMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/** Where `struct TSLanguage` of tree-sitter's `lib/src/parser.h` has what is read of it, in bytes; 32-bit pointers. */
const LANGUAGE = {
  symbolCount: 4,
  aliasCount: 8,
  productionCount: 28,
  fieldCount: 32,
  longestAliases: 36,
  fieldSlices: 64,
  fieldEntries: 68,
  publicSymbols: 76,
  aliases: 84,
} as const;
/** Where `struct TSTree` has its root and its language. */
const TREE = { root: 0, language: 8 } as const;

/** What the productions of a grammar say of their children, copied out of the memory of the parser. */
export class Productions {
  /** Number that a node goes by outside, by the one it has inside. */
  readonly publicSymbols: Uint16Array;
  /** By production and then by place among the children: the number of the field, 0 for none. */
  readonly fields: readonly (readonly number[] | undefined)[];
  /** In the same way the number that a child goes by instead of its own, 0 for none. */
  readonly aliases: readonly (Uint16Array | undefined)[];

  constructor(grammar: Grammar, memory: ParserMemory) {
    const at = addressOf(grammar);
    const word = (offset: number): number => memory.HEAPU32[(at + offset) >> 2] as number;
    const halves = (address: number, count: number): Uint16Array =>
      memory.HEAPU16.slice(address >> 1, (address >> 1) + count);
    const productions = word(LANGUAGE.productionCount);
    this.publicSymbols = halves(word(LANGUAGE.publicSymbols), word(LANGUAGE.symbolCount) + word(LANGUAGE.aliasCount));
    const longest = memory.HEAPU16[(at + LANGUAGE.longestAliases) >> 1] as number;
    const aliases = halves(word(LANGUAGE.aliases), productions * longest);
    this.aliases = Array.from({ length: productions }, (_, id) => {
      const own = aliases.subarray(id * longest, (id + 1) * longest);
      return id > 0 && own.some((alias) => alias !== 0) ? own : undefined;
    });
    const slices = word(LANGUAGE.fieldCount) === 0 ? [] : halves(word(LANGUAGE.fieldSlices), 2 * productions);
    const entries = word(LANGUAGE.fieldEntries);
    this.fields = Array.from({ length: slices.length / 2 }, (_, id) =>
      fieldsOf(memory, entries + 4 * (slices[2 * id] as number), slices[2 * id + 1] as number),
    );
  }
}

/** The first of each child's own fields; those that come from further down are for those further down. */
function fieldsOf({ HEAPU8, HEAPU16 }: ParserMemory, start: number, count: number): readonly number[] | undefined {
  const fields: number[] = [];
  for (let at = start; at < start + 4 * count; at += 4) {
    const [child, isInherited] = [HEAPU8[at + 2] as number, HEAPU8[at + 3] !== 0];
    if (!isInherited) fields[child] ??= HEAPU16[at >> 1] as number;
  }
  return fields.length === 0 ? undefined : Array.from(fields, (field) => field ?? 0);
}

/** Address of a tree's or a grammar's own structure, which the library keeps to itself. */
const addressOf = (owner: Tree | Grammar): number => (owner as unknown as readonly number[])[0] as number;

/** Address of the root of a tree. */
export const rootOf = (tree: Tree): number => addressOf(tree) + TREE.root;

/**
 * One node of a tree as `union Subtree` of tree-sitter's `lib/src/subtree.h` has it: small leaves are written in place of the pointer to
 * them. Pointed to another node, it is that one: a tree has too many for an object each.
 */
export class Subtree {
  isVisible = false;
  /** Out of place: a comment, which is no part of a production. */
  isExtra = false;
  symbol = 0;
  /** Bytes of white space before it, and its own. */
  padding = 0;
  size = 0;
  childCount = 0;
  visibleChildren = 0;
  production = 0;
  /** Address of the first child. */
  children = 0;
  readonly #bytes: Uint8Array;
  readonly #halves: Uint16Array;
  readonly #words: Uint32Array;

  /** For as long as nothing is parsed, which may move the memory. */
  constructor({ HEAPU8, HEAPU16, HEAPU32 }: ParserMemory) {
    this.#bytes = HEAPU8;
    this.#halves = HEAPU16;
    this.#words = HEAPU32;
  }

  pointTo(address: number): void {
    const word = this.#words[address >> 2] as number;
    if ((word & 1) === 0) this.#readHeap(word);
    else this.#readInline(word, this.#words[(address >> 2) + 1] as number);
  }

  /** `SubtreeInlineData` */
  #readInline(low: number, high: number): void {
    this.isVisible = (low & 2) !== 0;
    this.isExtra = (low & 8) !== 0;
    this.symbol = (low >>> 8) & 0xff;
    this.padding = (high >>> 16) & 0xff;
    this.size = high >>> 24;
    this.childCount = 0;
    this.visibleChildren = 0;
  }

  /** `SubtreeHeapData`, with the children before it */
  #readHeap(address: number): void {
    const words = this.#words;
    const first = address >> 2;
    const flags = this.#bytes[address + 44] as number;
    this.isVisible = (flags & 1) !== 0;
    this.isExtra = (flags & 4) !== 0;
    this.symbol = this.#halves[(address >> 1) + 20] as number;
    this.padding = words[first + 1] as number;
    this.size = words[first + 4] as number;
    this.childCount = words[first + 9] as number;
    this.visibleChildren = this.childCount === 0 ? 0 : (words[first + 12] as number);
    this.production = this.#halves[(address >> 1) + 33] as number;
    this.children = address - 8 * this.childCount;
  }
}
