import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { addClass } from "../definitions.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { attributesOf } from "./calls.ts";
import { lowerFunction, parametersOf } from "./functions.ts";
import { lowerType } from "./types.ts";

/** Lowers a class, record or structure; its members are known by their bare names inside it. */
export function lowerClass(walk: Walk, node: SyntaxNode, outer: number): void {
  const { builder } = walk;
  const name = field(node, "name");
  addClass(walk, outer, {
    node,
    name: name === undefined ? null : builder.slice(name),
    bases: (childOf(node, "base_list")?.children ?? []).map((base) => lowerType(builder, base)),
    decorators: attributesOf(walk, node, outer),
    documentation: null,
    body: (scope, id) => {
      for (const { name: own, type, default: value } of parametersOf(walk, childOf(node, "parameter_list"), scope))
        addField(walk, { classId: id, scope, line: node.line }, own, value, type);
      const members = field(node, "body")?.children ?? [];
      for (const member of members) declareMember(walk, member, scope, id);
      for (const member of members) lowerMember(walk, member, scope, id);
    },
  });
}

interface Owner {
  readonly classId: number;
  readonly scope: number;
  readonly line: number;
}

function addField(
  { builder }: Walk,
  { classId, scope, line }: Owner,
  name: string,
  value: Expression | null,
  type: Expression | null,
): void {
  builder.classes[classId]?.fields.push({ name, value, type, line });
  bindMember(builder, scope, name, line);
  if (value !== null) noteLiterals(builder, name, value, false);
}

/** Inside a class `name` means `this.name`. */
const bindMember = (builder: Walk["builder"], scope: number, name: string, line: number): void =>
  builder.bind(scope, name, { kind: "member", object: { kind: "name", name: "this" }, name }, line);

/** Fields and properties first, so that methods know them wherever they stand. */
function declareMember(walk: Walk, node: SyntaxNode, scope: number, classId: number): void {
  const owner = { classId, scope, line: node.line };
  const { builder } = walk;
  const name = field(node, "name");
  if (node.type === "field_declaration") {
    const declaration = childOf(node, "variable_declaration");
    const type = declaration === undefined ? null : knownType(walk, field(declaration, "type"));
    for (const item of declaration === undefined ? [] : childrenOf(declaration, "variable_declarator")) {
      const own = field(item, "name");
      const value = item.children.find((child) => child !== own);
      if (own !== undefined)
        addField(
          walk,
          owner,
          builder.slice(own),
          value === undefined ? null : withType(walk, value, type, scope),
          type,
        );
    }
  } else if (node.type === "property_declaration" && name !== undefined) {
    const type = knownType(walk, field(node, "type"));
    const value = field(node, "value");
    const inner = value?.type === "arrow_expression_clause" ? value.children[0] : value;
    addField(walk, owner, builder.slice(name), inner === undefined ? null : withType(walk, inner, type, scope), type);
  } else if (node.type === "method_declaration" && name !== undefined)
    bindMember(builder, scope, builder.slice(name), node.line);
}

const knownType = (walk: Walk, node: SyntaxNode | undefined): Expression | null => {
  const type = lowerType(walk.builder, node);
  return type.kind === "unknown" ? null : type;
};

/** `T a = new(…)` makes a `T`. */
export function withType(walk: Walk, node: SyntaxNode, type: Expression | null, scope: number): Expression {
  const value = walk.expression(node, scope);
  if (node.type !== "implicit_object_creation_expression" || value.kind !== "call" || type === null) return value;
  const site = walk.builder.calls[value.id];
  const made = { ...value, callee: type };
  if (site !== undefined) walk.builder.calls[value.id] = { ...site, call: made };
  return made;
}

function lowerMember(walk: Walk, node: SyntaxNode, scope: number, classId: number): void {
  switch (node.type) {
    case "method_declaration":
    case "constructor_declaration":
      lowerFunction(walk, node, scope, classId);
      return;
    case "field_declaration":
      return;
    case "property_declaration":
      walk.expression(field(node, "accessors"), scope);
      return;
    default:
      walk.statements([node], scope);
  }
}
