import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";

const ESCAPES: { readonly [letter: string]: string } = { n: "\n", t: "\t", r: "\r", "0": "\0" };
const ESCAPE = /\\(?:u\{([0-9a-fA-F_]{1,8})\}|x([0-9a-fA-F]{2})|\r?\n\s*|([\s\S]))/g;

/** Value of a string literal, raw or with escapes. */
export function stringValue(builder: ModuleBuilder, node: SyntaxNode): string {
  const written = builder.slice(node);
  const raw = /^b?r(#*)"/.exec(written);
  if (raw !== null) return written.slice(raw[0].length, -(raw[1] ?? "").length - 1);
  return written.replace(/^[bc]?"|"$/g, "").replace(ESCAPE, (whole, code?: string, byte?: string, letter?: string) => {
    if (code === undefined && byte === undefined) return letter === undefined ? "" : (ESCAPES[letter] ?? letter);
    const point = Number.parseInt((code ?? byte ?? "").replaceAll("_", ""), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
