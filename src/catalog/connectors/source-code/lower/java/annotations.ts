import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { childOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerType } from "./types.ts";

/** Annotations of a declaration, each as the call that it is: `@Tool(name = "x")`; a single value is that of `value`. */
export function lowerAnnotations(walk: Walk, node: SyntaxNode, scope: number): readonly CallExpression[] {
  const modifiers = childOf(node, "modifiers");
  return (modifiers?.children ?? [])
    .filter(({ type }) => type === "annotation" || type === "marker_annotation")
    .map((annotation) => lowerAnnotation(walk, annotation, scope));
}

function lowerAnnotation(walk: Walk, node: SyntaxNode, scope: number): CallExpression {
  const keywords = (field(node, "arguments")?.children ?? [])
    .filter(({ type }) => !type.endsWith("comment"))
    .map((child) => keywordOf(walk, child, scope));
  const callee = lowerType(walk.builder, field(node, "name"));
  const lines = { line: node.line, endLine: lastLine(node) };
  return walk.builder.call(scope, { callee, positional: [], keywords, spreads: [], ...lines });
}

function keywordOf(walk: Walk, node: SyntaxNode, scope: number): Keyword {
  if (node.type !== "element_value_pair") return { name: "value", value: walk.expression(node, scope) };
  const name = walk.builder.slice(field(node, "key") ?? node);
  return { name, value: walk.expression(field(node, "value"), scope) };
}

const DESCRIBES = ["description", "value"];

/** What annotations say a declaration is for. */
export function describedBy(annotations: readonly CallExpression[]): string | null {
  for (const name of DESCRIBES)
    for (const { keywords } of annotations) {
      const value = keywords.find((item) => item.name === name)?.value;
      const text = value === undefined ? undefined : textOf(value);
      if (text !== undefined) return text;
    }
  return null;
}

function textOf(value: Expression): string | undefined {
  if (value.kind === "string") return value.value;
  if (value.kind !== "list") return undefined;
  const texts = value.items.map(textOf);
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.join("\n") : undefined;
}
