import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { addField, setField } from "../class-fields.ts";
import { addClass } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, childrenOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerAnnotations } from "./annotations.ts";
import { argumentsOf } from "./chains.ts";
import { lowerMethod } from "./functions.ts";
import { lowerType } from "./types.ts";

/** Lowers a class, interface, record or enum; one inside another is a field of that as well. */
export function lowerClass(walk: Walk, node: SyntaxNode, outer: number): void {
  const { builder } = walk;
  const name = builder.slice(field(node, "name") ?? node);
  const body = field(node, "body");
  const id = addClass(walk, outer, {
    node,
    name,
    bases: basesOf(node).map((base) => lowerType(builder, base)),
    decorators: lowerAnnotations(walk, node, outer),
    documentation: null,
    body: (scope, own) => {
      addComponents(walk, node, own);
      lowerBody(walk, body, scope, own);
    },
  });
  const holder = builder.scopes[outer]?.classId ?? null;
  if (holder !== null)
    addField(walk.builder, holder, { name, value: { kind: "class", id }, type: null, line: node.line });
}

/** `new Base(…) { … }` */
export function lowerAnonymousClass(
  walk: Walk,
  node: SyntaxNode,
  body: SyntaxNode,
  base: Expression,
  outer: number,
): Expression {
  const id = addClass(walk, outer, {
    node,
    name: null,
    bases: [base],
    decorators: [],
    documentation: null,
    body: (scope, own) => lowerBody(walk, body, scope, own),
  });
  return { kind: "class", id };
}

function basesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const superclass = field(node, "superclass") ?? childOf(node, "superclass");
  const lists = node.children.filter(({ type }) => type === "super_interfaces" || type === "extends_interfaces");
  const interfaces = lists.flatMap((list) => childOf(list, "type_list")?.children ?? []);
  return [...(superclass?.children ?? []), ...interfaces];
}

/** Components of a record. */
function addComponents(walk: Walk, node: SyntaxNode, id: number): void {
  const { builder } = walk;
  for (const item of childrenOf(field(node, "parameters") ?? node, "formal_parameter")) {
    const type = lowerType(builder, field(item, "type"));
    addField(builder, id, { name: builder.slice(field(item, "name") ?? item), value: null, type, line: item.line });
  }
}

/** Fields come first: methods that stand before them may use them. */
function lowerBody(walk: Walk, body: SyntaxNode | undefined, scope: number, id: number): void {
  const members = (body?.children ?? []).flatMap((child) =>
    child.type === "enum_body_declarations" ? child.children : [child],
  );
  const fields = members.filter(({ type }) => type === "field_declaration" || type === "constant_declaration");
  for (const member of members) if (member.type === "enum_constant") addConstant(walk, member, scope, id);
  for (const member of fields) announceFields(walk, member, id);
  for (const member of fields) lowerFields(walk, member, scope, id);
  for (const member of members) lowerMember(walk, member, scope, id);
}

/** A constant of an enum is an object of it. */
function addConstant(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  const { builder } = walk;
  const name = builder.slice(field(node, "name") ?? node);
  const positional = argumentsOf(node).map((item) => walk.expression(item, scope));
  for (const item of positional) noteLiterals(builder, name, item, true);
  const lines = { line: node.line, endLine: lastLine(node) };
  const call = builder.call(scope, {
    callee: { kind: "class", id },
    positional,
    keywords: [],
    spreads: [],
    ...lines,
  });
  addField(walk.builder, id, { name, value: call, type: null, line: node.line });
}

/** Names of fields are known before any value is read; the values follow. */
function announceFields(walk: Walk, node: SyntaxNode, id: number): void {
  const type = lowerType(walk.builder, field(node, "type"));
  for (const declarator of childrenOf(node, "variable_declarator"))
    addField(walk.builder, id, {
      name: walk.builder.slice(field(declarator, "name") ?? declarator),
      value: null,
      type,
      line: declarator.line,
    });
}

function lowerFields(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  const { builder } = walk;
  lowerAnnotations(walk, node, scope);
  for (const declarator of childrenOf(node, "variable_declarator")) {
    const name = builder.slice(field(declarator, "name") ?? declarator);
    const valueNode = field(declarator, "value");
    if (valueNode === undefined) continue;
    const value = walk.expression(valueNode, scope);
    noteLiterals(builder, name, value, false);
    setField(builder, id, name, declarator.line, value);
  }
}

function lowerMember(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  switch (node.type) {
    case "method_declaration":
    case "constructor_declaration":
    case "compact_constructor_declaration":
      return lowerMethod(walk, node, scope, id);
    case "field_declaration":
    case "constant_declaration":
    case "enum_constant":
      return;
    default:
      walk.statements([node], scope);
  }
}
