import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { template } from "../expressions.ts";
import { childOf, childrenOf } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { isRaw, stringValue, unescapePython } from "./text.ts";

/** A string or f-string. */
export function lowerString(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const { builder } = walk;
  if (childOf(node, "interpolation") === undefined) return builder.string(stringValue(builder, node), node.line);
  const raw = isRaw(builder, node);
  const parts = node.children.flatMap((child) => partOf(walk, child, raw, scope) ?? []);
  builder.mark(node.line);
  return { kind: "template", parts, line: node.line };
}

function partOf(walk: Walk, node: SyntaxNode, raw: boolean, scope: number): Expression | undefined {
  const { builder } = walk;
  if (node.type === "string_content") return builder.string(unescapePython(builder.slice(node), raw), node.line);
  return node.type === "interpolation" ? walk.expression(node.children[0], scope) : undefined;
}

/** `"a" f"b"` */
export const lowerConcatenated = (walk: Walk, node: SyntaxNode, scope: number): Expression =>
  template(
    childrenOf(node, "string").map((child) => lowerString(walk, child, scope)),
    node.line,
  );
