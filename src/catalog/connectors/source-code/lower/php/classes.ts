import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, type Parameter, UNKNOWN } from "../../ir.ts";
import { addClass, addFunction } from "../definitions.ts";
import { plainParameter } from "../javascript/parameters.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import type { Form, Walk } from "../walk.ts";

/** A class, interface, trait or enum. */
export const lowerClass: Form<Expression> = (walk, node, outer) => {
  const { builder } = walk;
  const name = field(node, "name");
  const base = childOf(node, "base_clause");
  const id = addClass(walk, outer, {
    node,
    name: name === undefined ? null : builder.slice(name),
    bases: (base?.children ?? []).map((child) => walk.expression(child, outer)),
    decorators: [],
    documentation: null,
    body: (scope, own) => {
      for (const member of field(node, "body")?.children ?? []) lowerMember(walk, member, scope, own);
    },
  });
  return { kind: "class", id };
};

function lowerMember(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  switch (node.type) {
    case "method_declaration":
      lowerFunction(walk, node, scope, id);
      return;
    case "const_declaration":
      for (const item of childrenOf(node, "const_element")) addField(walk, item, item.children[0], scope, id);
      return;
    case "property_declaration":
      for (const item of childrenOf(node, "property_element"))
        addField(walk, item, field(item, "name"), scope, id, node);
      return;
    case "enum_case":
      addField(walk, node, field(node, "name"), scope, id);
  }
}

function addField(
  walk: Walk,
  node: SyntaxNode,
  nameNode: SyntaxNode | undefined,
  scope: number,
  id: number,
  declaration = node,
): void {
  const { builder } = walk;
  const name = nameNode === undefined ? "" : variableName(builder.slice(nameNode));
  const valueNode = field(node, "default_value") ?? field(node, "value") ?? node.children.slice(1).at(-1);
  const value = valueNode === undefined || valueNode === nameNode ? null : walk.expression(valueNode, scope);
  if (value !== null) noteLiterals(builder, name, value, false);
  builder.classes[id]?.fields.push({ name, value, type: typeOf(walk, declaration, scope), line: node.line });
  builder.mark(node.line);
}

/** A function, method, closure or arrow function; returns its number. */
export function lowerFunction(walk: Walk, node: SyntaxNode, outer: number, classId: number | null): number {
  const { builder } = walk;
  const nameNode = field(node, "name");
  const written = nameNode === undefined ? null : builder.slice(nameNode);
  const body = field(node, "body");
  return addFunction(walk, outer, {
    node,
    name: written === "__construct" ? "constructor" : written,
    classId,
    decorators: [],
    documentation: null,
    parameters: () => parametersOf(walk, field(node, "parameters"), outer, classId),
    body: (scope) => {
      if (body?.type === "compound_statement") walk.statements(body.children, scope);
      else if (body !== undefined) walk.returns.at(-1)?.push(walk.expression(body, scope));
    },
  });
}

const parametersOf = (walk: Walk, node: SyntaxNode | undefined, scope: number, classId: number | null): Parameter[] =>
  (node?.children ?? []).flatMap((child): Parameter[] => {
    const nameNode = field(child, "name");
    if (nameNode === undefined) return [];
    const name = variableName(walk.builder.slice(nameNode));
    const valueNode = field(child, "default_value");
    const fallback = valueNode === undefined ? null : walk.expression(valueNode, scope);
    if (fallback !== null) noteLiterals(walk.builder, name, fallback, false);
    const type = typeOf(walk, child, scope);
    if (child.type === "property_promotion_parameter" && classId !== null)
      walk.builder.classes[classId]?.fields.push({ name, value: fallback, type, line: child.line });
    return [{ ...plainParameter(name), default: fallback, type, rest: child.type === "variadic_parameter" }];
  });

function typeOf(walk: Walk, node: SyntaxNode, scope: number): Expression | null {
  const type = field(node, "type");
  const named = type?.type === "optional_type" ? type.children[0] : type;
  const lowered = named?.type === "named_type" ? walk.expression(named.children[0], scope) : UNKNOWN;
  return lowered.kind === "unknown" ? null : lowered;
}

export const variableName = (written: string): string => written.replace(/^[$&.]+/, "");
