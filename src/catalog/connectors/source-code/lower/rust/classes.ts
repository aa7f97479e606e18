import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { addClass } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { documentationIn, lowerAttributes, withAttributes } from "./attributes.ts";
import { lowerFunction } from "./functions.ts";
import { pathParts } from "./paths.ts";
import { lowerType } from "./types.ts";

/** Lowers a struct, enum or trait. */
export function lowerTypeItem(walk: Walk, node: SyntaxNode, before: readonly SyntaxNode[], scope: number): void {
  const name = field(node, "name");
  if (name === undefined) return;
  addClass(walk, scope, {
    node,
    name: walk.builder.slice(name),
    bases: [],
    decorators: lowerAttributes(walk, before, scope).map(({ call }) => call),
    documentation: null,
    body: (inner, id) => {
      const parts = field(node, "body")?.children ?? [];
      if (node.type === "trait_item") lowerMembers(walk, parts, inner, id);
      else for (const part of parts) addField(walk, part, inner, id);
      if (node.type === "enum_item") noteVariants(walk, walk.builder.slice(name), parts, inner);
    },
  });
}

function addField(walk: Walk, part: SyntaxNode, scope: number, id: number): void {
  const name = part.type === "field_declaration" ? field(part, "name") : undefined;
  if (name === undefined) return;
  const type = lowerType(walk, field(part, "type"), scope);
  push(walk, id, name, null, type.kind === "unknown" ? null : type);
}

/** What the variants of an enum are written as: `#[serde(rename = "gpt-4o")]`. */
function noteVariants(walk: Walk, name: string, parts: readonly SyntaxNode[], scope: number): void {
  for (const [, before] of withAttributes(parts))
    for (const { call } of lowerAttributes(walk, before, scope))
      for (const { value } of call.kind === "call" ? call.keywords : []) noteLiterals(walk.builder, name, value, true);
}

function push(
  { builder }: Walk,
  id: number,
  name: SyntaxNode,
  value: Expression | null,
  type: Expression | null,
): void {
  builder.classes[id]?.fields.push({ name: builder.slice(name), value, type, line: name.line });
  builder.mark(name.line);
}

/** `impl Trait for Type { … }`: members of the type, which the trait is a base of. A type from elsewhere is known by its name. */
export function lowerImpl(walk: Walk, node: SyntaxNode, attributes: readonly SyntaxNode[], scope: number): void {
  const { builder } = walk;
  const type = field(node, "type");
  const name = type === undefined ? undefined : pathParts(builder.slice(type)).at(-1);
  if (name === undefined) return;
  const known = builder.classes.findLast((item) => item.name === name);
  const id =
    known?.id ?? addClass(walk, scope, { node, name, bases: [], decorators: [], documentation: null, body: () => {} });
  const own = builder.classes[id];
  const trait = field(node, "trait");
  if (trait !== undefined) own?.bases.push(lowerTrait(walk, trait, name, scope));
  own?.decorators.push(...lowerAttributes(walk, attributes, scope).map(({ call }) => call));
  lowerMembers(walk, field(node, "body")?.children ?? [], own?.scope ?? scope, id);
}

/** A trait; that a type has it is told as a call of it, with the name of the type. */
function lowerTrait(walk: Walk, node: SyntaxNode, type: string, scope: number): Expression {
  const callee = lowerType(walk, node, scope);
  const keywords = [{ name: "type", value: walk.builder.string(type, node.line) }];
  walk.builder.call(scope, { callee, positional: [], keywords, spreads: [], line: node.line, endLine: node.line });
  return callee;
}

function lowerMembers(walk: Walk, members: readonly SyntaxNode[], scope: number, id: number): void {
  for (const [member, before] of withAttributes(members)) {
    const name = field(member, "name");
    if (member.type === "function_item") {
      const attributes = lowerAttributes(walk, before, scope);
      const method = lowerFunction(walk, member, scope, id, attributes);
      document(walk, method, documentationIn(walk, before));
    } else if (member.type === "type_item" && name !== undefined) {
      push(walk, id, name, null, lowerType(walk, field(member, "type"), scope));
    } else if (member.type === "const_item" && name !== undefined) {
      const value = walk.expression(field(member, "value"), scope);
      noteLiterals(walk.builder, walk.builder.slice(name), value, false);
      push(walk, id, name, value, null);
    }
  }
}

/** Documentation speaks where no attribute does. */
export function document({ builder }: Walk, id: number, text: string | null): void {
  const own = builder.functions[id];
  if (own !== undefined && own.documentation === null && text !== null) own.documentation = text;
}
