import type { Language as Grammar, Tree, TreeCursor } from "web-tree-sitter";
import { Refusal } from "../../domain/errors.ts";
import type { SyntaxNode, SyntaxTree } from "../../domain/syntax.ts";
import { LIMITS } from "./limits.ts";

interface MutableNode extends SyntaxNode {
  readonly children: MutableNode[];
}

/** What the numbers of a grammar stand for. Every question to WebAssembly costs, so a node is asked for numbers and nothing twice. */
export class GrammarNames {
  /** Type by number; undefined for punctuation and keywords. */
  readonly types: readonly (string | undefined)[];
  readonly fields: readonly (string | null)[];

  constructor(grammar: Grammar) {
    this.types = Array.from({ length: grammar.nodeTypeCount }, (_, id) =>
      grammar.nodeTypeIsNamed(id) ? (grammar.nodeTypeForId(id) ?? undefined) : undefined,
    );
    this.fields = Array.from({ length: grammar.fieldCount + 1 }, (_, id) => grammar.fieldNameForId(id));
  }
}

/** Number of the node type of what could not be parsed, in every grammar. */
const ERROR = 0xffff;

/**
 * Copies the named nodes out of WebAssembly memory in one walk, without recursion. Throws a {@link Refusal} when the tree is nested too
 * deep or `isLate` says so.
 */
export function plainTree(tree: Tree, text: string, names: GrammarNames, isLate: () => boolean): SyntaxTree {
  const cursor = tree.walk();
  try {
    const copy = new TreeCopy(cursor, text, names);
    return { root: copy.run(isLate), text, errors: copy.errors };
  } finally {
    cursor.delete();
  }
}

class TreeCopy {
  readonly errors: SyntaxNode[] = [];
  readonly #cursor: TreeCursor;
  readonly #names: GrammarNames;
  readonly #text: string;
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;

  constructor(cursor: TreeCursor, text: string, names: GrammarNames) {
    this.#cursor = cursor;
    this.#names = names;
    this.#text = text;
    this.#lineEnd = text.indexOf("\n");
  }

  run(isLate: () => boolean): SyntaxNode {
    const cursor = this.#cursor;
    const root = this.#node(cursor.nodeType, null);
    if (root.type === "ERROR") this.errors.push(root);
    // The nearest copied node at each depth: children of what is left out hang on what is above it.
    const above: MutableNode[] = [root];
    let count = 0;
    let depth = cursor.gotoFirstChild() ? 1 : 0;
    while (depth > 0) {
      if (depth > LIMITS.parseDepth) throw new Refusal("too-deep", `nested over ${LIMITS.parseDepth} levels`);
      if ((++count & 63) === 0 && isLate()) throw lateRefusal();
      above[depth] = this.#copy(above[depth - 1] as MutableNode);
      if (cursor.gotoFirstChild()) depth++;
      else depth -= this.#onward();
    }
    return root;
  }

  /** Goes to the next node that is not below this one; how many levels up that is. */
  #onward(): number {
    for (let up = 0; ; up++) {
      if (this.#cursor.gotoNextSibling()) return up;
      if (!this.#cursor.gotoParent()) return Number.POSITIVE_INFINITY;
    }
  }

  /** Hangs a copy of the current node below `parent`; gives `parent` itself where the node is left out. */
  #copy(parent: MutableNode): MutableNode {
    const id = this.#cursor.nodeTypeId;
    const type = id === ERROR ? "ERROR" : this.#names.types[id];
    if (type === undefined) return parent;
    const node = this.#node(type, parent);
    parent.children.push(node);
    if (id === ERROR && node.start >= (this.errors.at(-1)?.end ?? 0)) this.errors.push(node);
    return node;
  }

  #node(type: string, parent: MutableNode | null): MutableNode {
    const { startIndex: start, endIndex: end, currentFieldId } = this.#cursor;
    this.#advance(start);
    const field = this.#names.fields[currentFieldId] ?? null;
    return { type, field, start, end, line: this.#line, column: start - this.#lineStart + 1, children: [], parent };
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
