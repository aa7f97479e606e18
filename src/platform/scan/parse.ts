import { createRequire } from "node:module";
import { Language as Grammar, Parser } from "web-tree-sitter";
import { Refusal } from "../../domain/errors.ts";
import type { Language, SyntaxTree } from "../../domain/syntax.ts";
import { LIMITS } from "./limits.ts";
import { GrammarNames, lateRefusal, plainTree } from "./plain-tree.ts";
import type { ParserMemory } from "./tree-memory.ts";

const require = createRequire(import.meta.url);
/** What the parser is set up with, once in a thread; its memory is to be found there afterwards. */
const engine = {};
const memory = engine as ParserMemory;

/** Parsers of the languages that occur, each loaded once per worker. */
export class Parsers {
  readonly #parsers = new Map<Language, { readonly parser: Parser; readonly names: GrammarNames }>();

  /** Parsers of these languages. */
  static async load(languages: readonly Language[]): Promise<Parsers> {
    await Parser.init(engine);
    const parsers = new Parsers();
    await parsers.add(languages);
    return parsers;
  }

  /** Loads the grammars of languages that are not there yet. */
  async add(languages: readonly Language[]): Promise<void> {
    for (const language of new Set(languages)) {
      if (this.#parsers.has(language)) continue;
      const parser = new Parser();
      const grammar = await loadGrammar(language);
      parser.setLanguage(grammar);
      this.#parsers.set(language, { parser, names: new GrammarNames(grammar, memory) });
    }
  }

  parse(language: Language, text: string): SyntaxTree {
    if (text.length > LIMITS.parseCharacters)
      throw new Refusal("too-large", `over ${LIMITS.parseCharacters} characters of code`);
    const loaded = this.#parsers.get(language);
    if (loaded === undefined) throw new Refusal("unsupported", `no grammar for ${language}`);
    const { parser, names } = loaded;
    const isLate = timer(LIMITS.parseMilliseconds);
    const tree = parser.parse(text, null, { progressCallback: isLate });
    if (tree === null) {
      parser.reset();
      throw lateRefusal();
    }
    try {
      return plainTree(tree, text, names, memory, isLate);
    } finally {
      tree.delete();
    }
  }
}

const grammars = new Map<Language, Promise<Grammar>>();

/** The grammar of a language, from the package that has it. A thread must load none twice: their scanners would overwrite each other. */
export function loadGrammar(language: Language): Promise<Grammar> {
  const loading = grammars.get(language) ?? Grammar.load(require.resolve(grammarOf(language)));
  grammars.set(language, loading);
  return loading;
}

/** How often the clock is asked: reading it costs as much as the work between two questions. */
const ASKED_EVERY = 64;
const OWN_PACKAGE: ReadonlySet<Language> = new Set(["hcl", "kotlin"]);
const grammarOf = (language: Language): string =>
  OWN_PACKAGE.has(language)
    ? `@tree-sitter-grammars/tree-sitter-${language}/tree-sitter-${language}.wasm`
    : `@vscode/tree-sitter-wasm/wasm/tree-sitter-${language}.wasm`;

/** Tells when this thread has worked for longer. Its own time, not the wall's: a busy machine must not change what is found. */
function timer(milliseconds: number): () => boolean {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  const deadline = used() + milliseconds;
  let asked = 0;
  return () => ++asked % ASKED_EVERY === 0 && used() > deadline;
}
