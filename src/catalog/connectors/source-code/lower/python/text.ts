import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childrenOf } from "../tree.ts";

const ESCAPES: { readonly [letter: string]: string } = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
};
const ESCAPE = /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[\s\S])/g;

/** What a string literal's inside stands for. */
export function unescapePython(text: string, raw: boolean): string {
  if (raw || !text.includes("\\")) return text;
  return text.replace(ESCAPE, (whole, sequence: string) => {
    if (!/^[uUx]./.test(sequence)) return ESCAPES[sequence] ?? whole;
    const code = Number.parseInt(sequence.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Whether a string node has the raw prefix. */
export const isRaw = (builder: ModuleBuilder, node: SyntaxNode): boolean =>
  /^[a-z]*r/i.test(builder.slice({ start: node.start, end: Math.min(node.end, node.start + 3) }));

/** Value of a string node without interpolations. */
export const stringValue = (builder: ModuleBuilder, node: SyntaxNode): string =>
  childrenOf(node, "string_content")
    .map((child) => unescapePython(builder.slice(child), isRaw(builder, node)))
    .join("");
