import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { template } from "../expressions.ts";
import { childOf } from "../tree.ts";
import type { Form } from "../walk.ts";

const ESCAPES: { readonly [letter: string]: string } = { n: "\n", t: "\t", r: "\r", "0": "\0" };
const ESCAPE = /\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,4}|[\s\S])/g;

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, sequence: string) =>
    /^[ux]./.test(sequence)
      ? String.fromCodePoint(Number.parseInt(sequence.slice(1), 16))
      : (ESCAPES[sequence] ?? sequence),
  );

/** Value of a string node without interpolations. */
export function stringValue(builder: ModuleBuilder, node: SyntaxNode): string {
  const text = builder.slice(node);
  if (node.type === "verbatim_string_literal") return text.slice(2, -1).replaceAll('""', '"');
  if (node.type === "raw_string_literal") {
    const content = childOf(node, "raw_string_content");
    return content === undefined ? "" : builder.slice(content).trim();
  }
  return unescaped(text.slice(1, -1));
}

/** `$"a {b}"` */
export const lowerInterpolated: Form<Expression> = (walk, node, scope) => {
  const { builder } = walk;
  const parts = node.children.flatMap((child): Expression[] => {
    if (child.type === "string_content" || child.type === "escape_sequence")
      return [builder.string(unescaped(builder.slice(child)), child.line)];
    if (child.type !== "interpolation") return [];
    const value = child.children.find(({ type }) => type !== "interpolation_brace");
    return [walk.expression(value, scope)];
  });
  builder.mark(node.line);
  return template(parts, node.line);
};
