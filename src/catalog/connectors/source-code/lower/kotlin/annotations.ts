import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression } from "../../ir.ts";
import { childOf, childrenOf, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { argumentsIn } from "./arguments.ts";
import { typeIn } from "./types.ts";

/** Annotations of a declaration, each as the call that it is; a single value is that of `value`. */
export function lowerAnnotations(walk: Walk, node: SyntaxNode, scope: number): readonly CallExpression[] {
  const modifiers = childOf(node, "modifiers");
  return modifiers === undefined
    ? []
    : childrenOf(modifiers, "annotation").map((annotation) => lowerAnnotation(walk, annotation, scope));
}

function lowerAnnotation(walk: Walk, node: SyntaxNode, scope: number): CallExpression {
  const made = childOf(node, "constructor_invocation") ?? node;
  const { positional, keywords } = argumentsIn(walk, childOf(made, "value_arguments"), scope);
  const value = positional.map((item) => ({ name: "value", value: item }));
  const lines = { line: node.line, endLine: lastLine(node) };
  return walk.builder.call(scope, {
    callee: typeIn(walk.builder, made),
    positional: [],
    keywords: [...keywords, ...value],
    spreads: [],
    ...lines,
  });
}
