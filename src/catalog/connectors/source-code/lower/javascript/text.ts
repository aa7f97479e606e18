import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";

const ESCAPES: { readonly [letter: string]: string } = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
};
const ESCAPE = /\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g;

/** What a string literal's inside stands for. */
export function unescapeJavascript(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPE, (whole, sequence: string) => {
    if (!/^[ux]./.test(sequence)) return ESCAPES[sequence] ?? sequence;
    const code = Number.parseInt(sequence.replace(/^[ux]\{?/, ""), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Value of a string node. */
export const stringValue = (builder: ModuleBuilder, node: SyntaxNode): string =>
  unescapeJavascript(builder.slice(node).slice(1, -1));

/** Name that a property key stands for: `a`, `"a"`, `'a'`. */
export function keyName(builder: ModuleBuilder, node: SyntaxNode | undefined): string {
  if (node === undefined) return "";
  return node.type === "string" ? stringValue(builder, node) : unquote(builder.slice(node));
}

export const unquote = (text: string): string => (/^["'].*["']$/.test(text) ? text.slice(1, -1) : text);
