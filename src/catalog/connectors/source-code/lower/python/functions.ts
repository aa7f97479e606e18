import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Parameter } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { addClass, addFunction } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { stringValue } from "./text.ts";

/** Lowers a function or lambda; returns its number. */
export function lowerFunction(walk: Walk, node: SyntaxNode, outer: number, decorators: readonly Expression[]): number {
  const { builder } = walk;
  const name = field(node, "name");
  const body = field(node, "body");
  return addFunction(walk, outer, {
    node,
    name: name === undefined ? null : builder.slice(name),
    classId: node.type === "lambda" ? null : (builder.scopes[outer]?.classId ?? null),
    decorators,
    documentation: documentationOf(builder, body),
    parameters: () => (field(node, "parameters")?.children ?? []).flatMap((child) => parameterOf(walk, child, outer)),
    body: (scope) => {
      if (body === undefined) return;
      if (node.type === "lambda") walk.returns.at(-1)?.push(walk.expression(body, scope));
      else walk.statements(body.children, scope);
    },
  });
}

function parameterOf(walk: Walk, node: SyntaxNode, scope: number): Parameter[] {
  const { builder } = walk;
  const nameNode = node.type === "identifier" ? node : nameIn(node);
  if (nameNode === undefined || node.type === "comment") return [];
  const value = field(node, "value");
  const type = field(node, "type");
  const name = builder.slice(nameNode).replace(/^\*+/, "");
  const fallback = value === undefined ? null : walk.expression(value, scope);
  if (fallback !== null) noteLiterals(builder, name, fallback, false);
  const lowered = type === undefined ? null : walk.expression(type.children[0], scope);
  const rest = /splat/.test(node.type) || /splat/.test(nameNode.type);
  return [{ name, default: fallback, type: lowered, fields: [], rest }];
}

const nameIn = (node: SyntaxNode): SyntaxNode | undefined =>
  field(node, "name") ?? childOf(node, "identifier", "list_splat_pattern", "dictionary_splat_pattern");

/** Lowers a class. */
export function lowerClass(walk: Walk, node: SyntaxNode, outer: number, decorators: readonly Expression[]): void {
  const { builder } = walk;
  const name = field(node, "name");
  const body = field(node, "body");
  addClass(walk, outer, {
    node,
    name: name === undefined ? null : builder.slice(name),
    bases: basesOf(node).map((base) => walk.expression(base, outer)),
    decorators,
    documentation: documentationOf(builder, body),
    body: (scope) => walk.statements(body?.children ?? [], scope),
  });
}

const basesOf = (node: SyntaxNode): SyntaxNode[] =>
  (field(node, "superclasses")?.children ?? []).filter(
    (child) => child.type !== "keyword_argument" && child.type !== "comment",
  );

/** The text that a body begins with. */
function documentationOf(builder: ModuleBuilder, body: SyntaxNode | undefined): string | null {
  const first = body?.children.find((child) => child.type !== "comment");
  const literal = first?.type === "expression_statement" ? first.children[0] : undefined;
  return literal?.type === "string" ? stringValue(builder, literal) : null;
}
