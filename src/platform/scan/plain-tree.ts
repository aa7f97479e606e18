import type { Language as Grammar, Tree } from "web-tree-sitter";
import { Refusal } from "../../domain/errors.ts";
import type { SyntaxNode, SyntaxTree } from "../../domain/syntax.ts";
import { LIMITS } from "./limits.ts";
import { type ParserMemory, Productions, rootOf, Subtree } from "./tree-memory.ts";

interface MutableNode extends SyntaxNode {
  readonly children: MutableNode[];
}

/** What the numbers of a grammar stand for. */
export class GrammarNames {
  /** Type by number; undefined for punctuation and keywords. */
  readonly types: readonly (string | undefined)[];
  readonly fields: readonly (string | null)[];
  readonly productions: Productions;

  constructor(grammar: Grammar, memory: ParserMemory) {
    this.types = Array.from({ length: grammar.nodeTypeCount }, (_, id) =>
      grammar.nodeTypeIsNamed(id) ? (grammar.nodeTypeForId(id) ?? undefined) : undefined,
    );
    this.fields = Array.from({ length: grammar.fieldCount + 1 }, (_, id) => grammar.fieldNameForId(id));
    this.productions = new Productions(grammar, memory);
  }
}

/** Number of the node type of what could not be parsed, in every grammar. */
const ERROR = 0xffff;

/**
 * Copies the named nodes out of the memory of the parser in one walk, without recursion. Reads that memory itself: a question to
 * WebAssembly for each thing of each node would take longer than the parsing. Throws a {@link Refusal} when the tree is nested too deep or
 * `isLate` says so.
 */
export function plainTree(
  tree: Tree,
  text: string,
  names: GrammarNames,
  memory: ParserMemory,
  isLate: () => boolean,
): SyntaxTree {
  const copy = new TreeCopy(new Subtree(memory), text, names);
  return { root: copy.run(rootOf(tree), isLate), text, errors: copy.errors };
}

/** A node whose children are being gone through: a visible one, or one that the grammar hides and whose children are those of the next visible one above. */
interface Level {
  /** Address of the next child, and how many are left. */
  next: number;
  left: number;
  /** Where the last child ended, in bytes; where the node itself begins, before the first. */
  end: number;
  isFirst: boolean;
  /** Place among the children of the production, of which what is out of place is none. */
  place: number;
  readonly fields: readonly number[] | undefined;
  readonly aliases: Uint16Array | undefined;
  /** The field that a hidden node hands down to its children. */
  readonly field: number;
  /** The copy that children hang on: children of what is left out hang on what is above it. */
  readonly above: MutableNode;
  /** How many visible nodes are above the children. */
  readonly depth: number;
}

const NO_CHILDREN: never[] = [];

class TreeCopy {
  readonly errors: SyntaxNode[] = [];
  readonly #subtree: Subtree;
  readonly #names: GrammarNames;
  readonly #text: string;
  readonly #levels: Level[] = [];
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;

  constructor(subtree: Subtree, text: string, names: GrammarNames) {
    this.#subtree = subtree;
    this.#names = names;
    this.#text = text;
    this.#lineEnd = text.indexOf("\n");
  }

  run(address: number, isLate: () => boolean): SyntaxNode {
    const subtree = this.#subtree;
    subtree.pointTo(address);
    const id = this.#names.productions.publicSymbols[subtree.symbol] ?? ERROR;
    const root = this.#node(this.#names.types[id] ?? "ERROR", subtree.padding, 0, null);
    if (root.type === "ERROR") this.errors.push(root);
    this.#enter(subtree.padding, 0, root, 0);
    let count = 0;
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      if (level.left === 0) this.#levels.pop();
      else if (this.#step(level) && (++count & 63) === 0 && isLate()) throw lateRefusal();
    }
    return root;
  }

  /** Goes on to the next child of a level; whether that is a visible one. */
  #step(level: Level): boolean {
    const subtree = this.#subtree;
    subtree.pointTo(level.next);
    const { isExtra, symbol, size } = subtree;
    const start = level.isFirst ? level.end : level.end + subtree.padding;
    const alias = isExtra ? 0 : (level.aliases?.[level.place] ?? 0);
    const field = isExtra ? 0 : level.fields?.[level.place] || level.field;
    level.next += 8;
    level.left--;
    level.isFirst = false;
    level.end = start + size;
    if (!isExtra) level.place++;
    if (!subtree.isVisible && alias === 0) {
      if (subtree.visibleChildren > 0) this.#enter(start, field, level.above, level.depth);
      return false;
    }
    const depth = level.depth + 1;
    if (depth > LIMITS.parseDepth) throw new Refusal("too-deep", `nested over ${LIMITS.parseDepth} levels`);
    const above = this.#copy(level.above, alias === 0 ? symbol : alias, start, field);
    if (subtree.childCount > 0) this.#enter(start, 0, above, depth);
    return true;
  }

  /** Goes down to the children of the node that is pointed to. */
  #enter(start: number, field: number, above: MutableNode, depth: number): void {
    const { children, childCount, production } = this.#subtree;
    const { fields, aliases } = this.#names.productions;
    this.#levels.push({
      next: children,
      left: childCount,
      end: start,
      isFirst: true,
      place: 0,
      fields: fields[production],
      aliases: aliases[production],
      field,
      above,
      depth,
    });
  }

  /** Hangs a copy of the node that is pointed to below `parent`; gives `parent` itself where the node is left out. */
  #copy(parent: MutableNode, symbol: number, start: number, field: number): MutableNode {
    const id = symbol === ERROR ? ERROR : (this.#names.productions.publicSymbols[symbol] as number);
    const type = id === ERROR ? "ERROR" : this.#names.types[id];
    if (type === undefined) return parent;
    const node = this.#node(type, start, field, parent);
    parent.children.push(node);
    if (id === ERROR && node.start >= (this.errors.at(-1)?.end ?? 0)) this.errors.push(node);
    return node;
  }

  /** The node that is pointed to. The parser counts in bytes, two for each UTF-16 unit. */
  #node(type: string, from: number, field: number, parent: MutableNode | null): MutableNode {
    const { size, childCount } = this.#subtree;
    const start = from >> 1;
    this.#advance(start);
    return {
      type,
      field: this.#names.fields[field] ?? null,
      start,
      end: (from + size) >> 1,
      line: this.#line,
      column: start - this.#lineStart + 1,
      children: childCount === 0 ? NO_CHILDREN : [],
      parent,
    };
  }

  /** Nodes come in the order of their beginnings, so lines are counted along. */
  #advance(offset: number): void {
    while (this.#lineEnd !== -1 && this.#lineEnd < offset) {
      this.#line++;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#text.indexOf("\n", this.#lineStart);
    }
  }
}

/** Says that parsing took too long. */
export const lateRefusal = (): Refusal => new Refusal("timed-out", `parsing took over ${LIMITS.parseMilliseconds} ms`);
