import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { addField, setField } from "../class-fields.ts";
import { addClass } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, childrenOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerAnnotations } from "./annotations.ts";
import { argumentsIn } from "./arguments.ts";
import { lowerFunction } from "./functions.ts";
import { setTo } from "./properties.ts";
import { typeIn } from "./types.ts";

/** Lowers a class, interface, object or enum; one inside another is a field of that as well. */
export function lowerClass(walk: Walk, node: SyntaxNode, outer: number): number {
  const { builder } = walk;
  const nameNode = field(node, "name");
  const name = nameNode === undefined ? null : builder.slice(nameNode);
  const id = addClass(walk, outer, {
    node,
    name,
    bases: basesOf(walk, node),
    decorators: lowerAnnotations(walk, node, outer),
    documentation: null,
    body: (scope, own) => {
      addComponents(walk, node, scope, own);
      addSettings(walk, node, scope, own);
      lowerBody(walk, childOf(node, "class_body", "enum_class_body"), scope, own);
    },
  });
  const holder = builder.scopes[outer]?.classId ?? null;
  if (holder !== null && name !== null)
    addField(walk.builder, holder, { name, value: { kind: "class", id }, type: null, line: node.line });
  return id;
}

const specifiers = (node: SyntaxNode): readonly SyntaxNode[] =>
  childrenOf(childOf(node, "delegation_specifiers") ?? node, "delegation_specifier");

const basesOf = ({ builder }: Walk, node: SyntaxNode): readonly Expression[] =>
  specifiers(node)
    .map((specifier) => typeIn(builder, childOf(specifier, "constructor_invocation") ?? specifier))
    .filter(({ kind }) => kind !== "unknown");

/** Parameters of the class itself are its fields, in order. */
function addComponents(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  const { builder } = walk;
  const list = childOf(childOf(node, "primary_constructor") ?? node, "class_parameters");
  for (const item of list === undefined ? [] : childrenOf(list, "class_parameter")) {
    const name = childOf(item, "identifier");
    if (name === undefined) continue;
    const last = item.children.at(-1);
    const hasDefault =
      last !== undefined && !/^(user_type|nullable_type|function_type|identifier|modifiers)$/.test(last.type);
    const value = hasDefault ? walk.expression(last, scope) : null;
    if (value !== null) noteLiterals(builder, builder.slice(name), value, false);
    addField(builder, id, { name: builder.slice(name), value, type: typeIn(builder, item), line: name.line });
  }
}

/** `: SimpleTool(name = "x")`: what the class hands to the one it descends from by name is a field of it. */
function addSettings(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  for (const specifier of specifiers(node)) {
    const given = childOf(childOf(specifier, "constructor_invocation") ?? specifier, "value_arguments");
    for (const { name, value } of argumentsIn(walk, given, scope).keywords)
      if (value.kind === "string") addField(walk.builder, id, { name, value, type: null, line: value.line });
  }
}

/** Fields come first: methods that stand before them may use them. A companion's members are the class's own. */
function lowerBody(walk: Walk, body: SyntaxNode | undefined, scope: number, id: number): void {
  const members = (body?.children ?? []).flatMap((child) =>
    child.type === "companion_object" ? (childOf(child, "class_body")?.children ?? []) : [child],
  );
  for (const member of members) if (member.type === "enum_entry") addEntry(walk, member, scope, id);
  const properties = members.filter(({ type }) => type === "property_declaration");
  for (const member of properties) announce(walk, member, id);
  for (const member of properties) lowerProperty(walk, member, scope, id);
  for (const member of members) lowerMember(walk, member, scope, id);
}

/** A constant of an enum is an object of it. */
function addEntry(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  const { builder } = walk;
  const nameNode = childOf(node, "identifier");
  if (nameNode === undefined) return;
  const name = builder.slice(nameNode);
  const { positional, keywords } = argumentsIn(walk, childOf(node, "value_arguments"), scope);
  for (const item of positional) noteLiterals(builder, name, item, true);
  const lines = { line: node.line, endLine: lastLine(node) };
  const call = builder.call(scope, { callee: { kind: "class", id }, positional, keywords, spreads: [], ...lines });
  addField(walk.builder, id, { name, value: call, type: null, line: node.line });
}

const nameIn = ({ builder }: Walk, node: SyntaxNode): string => {
  const name = childOf(childOf(node, "variable_declaration") ?? node, "identifier");
  return name === undefined ? "" : builder.slice(name);
};

function announce(walk: Walk, node: SyntaxNode, id: number): void {
  const declared = childOf(node, "variable_declaration");
  const type = declared === undefined ? UNKNOWN : typeIn(walk.builder, declared);
  addField(walk.builder, id, { name: nameIn(walk, node), value: null, type, line: node.line });
}

function lowerProperty(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  lowerAnnotations(walk, node, scope);
  const value = setTo(walk, node, scope);
  if (value === undefined) return;
  const name = nameIn(walk, node);
  noteLiterals(walk.builder, name, value, false);
  setField(walk.builder, id, name, node.line, value);
}

function lowerMember(walk: Walk, node: SyntaxNode, scope: number, id: number): void {
  switch (node.type) {
    case "function_declaration":
    case "secondary_constructor":
      return lowerFunction(walk, node, scope, id);
    case "property_declaration":
    case "enum_entry":
      return;
    case "anonymous_initializer":
      return walk.statements(childOf(node, "block")?.children ?? [], scope);
    default:
      walk.statements([node], scope);
  }
}
