import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { noteLiterals } from "../literals.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** `f(a, b=c, *d, **e)` */
export function lowerCall(walk: Walk, node: SyntaxNode, scope: number): CallExpression {
  const callee = withoutTypes(walk.expression(field(node, "function"), scope));
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  const spreads: Expression[] = [];
  for (const child of argumentNodes(field(node, "arguments"))) {
    if (child.type === "keyword_argument") keywords.push(keywordOf(walk, child, scope));
    else if (child.type === "dictionary_splat" || child.type === "list_splat")
      spreads.push(walk.expression(child.children[0], scope));
    else if (child.type !== "comment") positional.push(walk.expression(child, scope));
  }
  return walk.builder.call(scope, { callee, positional, keywords, spreads, line: node.line, endLine: lastLine(node) });
}

/** A class by its own name, which no table of functions has: one small letter after a capital. */
const CLASS = /^_*[A-Z]\w*[a-z]/;

/** `Agent[Context](…)` makes an `Agent`: what stands in the brackets are its types (PEP 484, user-defined generic types). */
function withoutTypes(callee: Expression): Expression {
  if (callee.kind !== "index" || callee.key.kind === "string" || callee.key.kind === "number") return callee;
  const { object } = callee;
  const isClass = (object.kind === "name" || object.kind === "member") && CLASS.test(object.name);
  return isClass ? object : callee;
}

function argumentNodes(list: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (list === undefined) return [];
  return list.type === "argument_list" ? list.children : [list];
}

function keywordOf(walk: Walk, node: SyntaxNode, scope: number): Keyword {
  const name = walk.builder.slice(field(node, "name") ?? node);
  const value = walk.expression(field(node, "value"), scope);
  noteLiterals(walk.builder, name, value, false);
  return { name, value };
}
