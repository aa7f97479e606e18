import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type TreeCursor, Parser as TreeSitter } from "web-tree-sitter";
import { LANGUAGES, type Language, languageOf, type SyntaxNode } from "../../domain/syntax.ts";
import { loadGrammar, Parsers } from "./parse.ts";

const ESTATE = join(import.meta.dirname, "../../../range/estate");
const MOST_FILES = 12;

/** What the estate has in a language, and the same cut off in the middle, which cannot be parsed. */
function textsIn(language: Language): readonly string[] {
  const paths = readdirSync(ESTATE, { recursive: true, encoding: "utf8" })
    .filter((path) => languageOf(path) === language && !/\.(ipynb|vue|svelte|astro)$/.test(path))
    .sort()
    .slice(0, MOST_FILES);
  const texts = paths.map((path) => readFileSync(join(ESTATE, path), "utf8"));
  return [...texts, ...texts.map((text) => text.slice(0, text.length / 2)), "", "}) 'é\u{1f600}\r\n{"];
}

type Told = readonly [type: string, field: string | null, start: number, end: number, row: number, column: number];

/** The named nodes as the library's own cursor tells them, with the number of named nodes above each. */
function* asTold(cursor: TreeCursor, above = 0): Generator<readonly [number, ...Told]> {
  const { nodeType, currentFieldName, startIndex, endIndex, startPosition, nodeIsNamed } = cursor;
  const { row, column } = startPosition;
  if (nodeIsNamed) yield [above, nodeType, currentFieldName ?? null, startIndex, endIndex, row + 1, column + 1];
  if (!cursor.gotoFirstChild()) return;
  do yield* asTold(cursor, above + Number(nodeIsNamed));
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
}

function* asCopied(node: SyntaxNode, above = 0): Generator<readonly [number, ...Told]> {
  yield [above, node.type, node.field, node.start, node.end, node.line, node.column];
  for (const child of node.children) yield* asCopied(child, above + 1);
}

describe("reads the memory of the parser as the parser itself does", async () => {
  const parsers = await Parsers.load(LANGUAGES);
  it.each(LANGUAGES)("%s", async (language) => {
    const parser = new TreeSitter().setLanguage(await loadGrammar(language));
    const texts = textsIn(language);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      const tree = parser.parse(text);
      expect([...asCopied(parsers.parse(language, text).root)]).toEqual([...asTold(tree!.walk())]);
      tree!.delete();
    }
  });
});
