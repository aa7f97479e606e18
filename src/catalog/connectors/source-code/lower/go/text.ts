import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { ModuleBuilder } from "../builder.ts";

const ESCAPES: { readonly [letter: string]: string } = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\", "'": "'" };
const ESCAPE = /\\(U[0-9a-fA-F]{8}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g;

/** Value of a string node, raw or interpreted. */
export function stringValue(builder: ModuleBuilder, node: SyntaxNode): string {
  const inner = builder.slice(node).slice(1, -1);
  if (node.type === "raw_string_literal" || !inner.includes("\\")) return inner;
  return inner.replace(ESCAPE, (whole, sequence: string) => {
    if (!/^[uUx]./.test(sequence)) return ESCAPES[sequence] ?? whole;
    const code = Number.parseInt(sequence.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
