import { createRequire } from "node:module";
import { Language as Grammar, type Node, Parser } from "web-tree-sitter";
import { Refusal } from "../../domain/errors.ts";
import type { Language, SyntaxNode, SyntaxTree } from "../../domain/syntax.ts";
import { LIMITS } from "./limits.ts";

const require = createRequire(import.meta.url);

/** Parsers of all languages, loaded once per worker. */
export class Parsers {
  readonly #parsers = new Map<Language, Parser>();

  /** Loads the grammars; nothing else is read later. */
  static async load(languages: readonly Language[]): Promise<Parsers> {
    await Parser.init();
    const parsers = new Parsers();
    for (const language of languages) {
      const parser = new Parser();
      parser.setLanguage(
        await Grammar.load(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`)),
      );
      parsers.#parsers.set(language, parser);
    }
    return parsers;
  }

  parse(language: Language, text: string): SyntaxTree {
    if (text.length > LIMITS.parseCharacters)
      throw new Refusal("too-large", `over ${LIMITS.parseCharacters} characters of code`);
    const parser = this.#parsers.get(language);
    if (parser === undefined) throw new Refusal("unsupported", `no grammar for ${language}`);
    const deadline = performance.now() + LIMITS.parseMilliseconds;
    const tree = parser.parse(text, null, { progressCallback: () => performance.now() > deadline });
    if (tree === null) {
      parser.reset();
      throw new Refusal("timed-out", `parsing took over ${LIMITS.parseMilliseconds} ms`);
    }
    try {
      return { root: plainTree(tree.rootNode, deadline), text };
    } finally {
      tree.delete();
    }
  }
}

interface MutableNode extends SyntaxNode {
  readonly children: SyntaxNode[];
}

/** Copies the named nodes out of WebAssembly memory in one walk, without recursion. */
function plainTree(root: Node, deadline: number): SyntaxNode {
  const cursor = root.walk();
  try {
    const copy = (parent: MutableNode | null): MutableNode => {
      const at = cursor.startPosition;
      return {
        type: cursor.nodeType,
        field: cursor.currentFieldName,
        start: cursor.startIndex,
        end: cursor.endIndex,
        line: at.row + 1,
        column: at.column + 1,
        children: [],
        parent,
      };
    };
    const top = copy(null);
    const stack: MutableNode[] = [top];
    let depth = 0;
    let count = 0;
    let down = cursor.gotoFirstChild();
    if (!down) return top;
    for (;;) {
      if (down) depth++;
      if (depth > LIMITS.parseDepth) throw new Refusal("too-deep", `nested over ${LIMITS.parseDepth} levels`);
      if ((++count & 4095) === 0 && performance.now() > deadline)
        throw new Refusal("timed-out", `parsing took over ${LIMITS.parseMilliseconds} ms`);
      const parent = stack[depth - 1] as MutableNode;
      const named = cursor.nodeIsNamed;
      const node = named ? copy(parent) : parent;
      if (named) parent.children.push(node);
      stack[depth] = node;
      down = cursor.gotoFirstChild();
      if (down) continue;
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return top;
        depth--;
        if (depth === 0) return top;
      }
      down = false;
    }
  } finally {
    cursor.delete();
  }
}
