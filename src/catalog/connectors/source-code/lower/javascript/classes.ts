import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { addClass } from "../definitions.ts";
import { forgetTable, noteLiterals } from "../literals.ts";
import { childOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerFunction } from "./functions.ts";
import { keyName } from "./text.ts";
import { lowerType } from "./types.ts";

/** Lowers a class; returns its number. */
export function lowerClass(walk: Walk, node: SyntaxNode, outer: number): number {
  const name = field(node, "name");
  const base = baseOf(node);
  return addClass(walk, outer, {
    node,
    name: name === undefined ? null : walk.builder.slice(name),
    bases: base === undefined ? [] : [walk.expression(base, outer)],
    decorators: [],
    documentation: null,
    body: (scope, id) => {
      for (const member of field(node, "body")?.children ?? []) lowerMember(walk, member, scope, id);
    },
  });
}

function baseOf(node: SyntaxNode): SyntaxNode | undefined {
  const heritage = childOf(node, "class_heritage");
  const clause = heritage === undefined ? undefined : (childOf(heritage, "extends_clause") ?? heritage);
  return clause === undefined ? undefined : (field(clause, "value") ?? clause.children[0]);
}

function lowerMember(walk: Walk, node: SyntaxNode, scope: number, classId: number): void {
  switch (node.type) {
    case "method_definition":
      lowerFunction(walk, node, scope, classId);
      return;
    case "public_field_definition":
    case "field_definition":
      return lowerField(walk, node, scope, classId);
    case "class_static_block":
      return walk.statements([node], scope);
  }
}

function lowerField(walk: Walk, node: SyntaxNode, scope: number, classId: number): void {
  const { builder } = walk;
  const nameNode = field(node, "name") ?? field(node, "property");
  if (nameNode === undefined) return;
  const name = keyName(builder, nameNode);
  const valueNode = field(node, "value");
  const typeNode = field(node, "type");
  const value = valueNode === undefined ? null : walk.expression(valueNode, scope);
  if (value !== null) {
    noteLiterals(builder, name, value, false);
    forgetTable(builder, name, value, [node.line, lastLine(node)]);
  }
  const type = typeNode === undefined ? null : lowerType(builder, typeNode);
  builder.classes[classId]?.fields.push({ name, value, type, line: node.line });
  builder.mark(node.line);
}
