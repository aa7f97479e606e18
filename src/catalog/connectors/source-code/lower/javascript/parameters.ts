import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Parameter } from "../../ir.ts";
import { noteLiterals } from "../literals.ts";
import { childOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { keyName } from "./text.ts";
import { lowerType } from "./types.ts";

type Field = Parameter["fields"][number];

/** A parameter of which only the name is known. */
export const plainParameter = (name: string): Parameter => ({
  name,
  default: null,
  type: null,
  fields: [],
  rest: false,
});

/** Parameters of a function; those of a constructor with an access modifier are fields of the class as well. */
export const lowerParameters = (
  walk: Walk,
  node: SyntaxNode | undefined,
  scope: number,
  classId: number | null,
): Parameter[] =>
  (node?.children ?? [])
    .filter((child) => child.type !== "comment")
    .map((child) => lowerParameter(walk, child, scope, classId));

function lowerParameter(walk: Walk, node: SyntaxNode, scope: number, classId: number | null): Parameter {
  const { builder } = walk;
  const pattern = field(node, "pattern") ?? (node.type === "assignment_pattern" ? field(node, "left") : node);
  const typeNode = field(node, "type");
  const fallback = defaultOf(walk, node, scope);
  const type = typeNode === undefined ? null : lowerType(builder, typeNode);
  if (pattern?.type === "object_pattern")
    return { name: "", default: fallback, type, fields: fieldsOf(walk, pattern, scope), rest: false };
  const name = pattern === undefined ? "" : builder.slice(pattern).replace(/^\.\.\./, "");
  if (fallback !== null) noteLiterals(builder, name, fallback, false);
  if (classId !== null && childOf(node, "accessibility_modifier", "override_modifier") !== undefined)
    builder.classes[classId]?.fields.push({ name, value: fallback, type, line: node.line });
  return { name, default: fallback, type, fields: [], rest: pattern?.type === "rest_pattern" };
}

function defaultOf(walk: Walk, node: SyntaxNode, scope: number): Expression | null {
  const value = field(node, "value") ?? (node.type === "assignment_pattern" ? field(node, "right") : undefined);
  return value === undefined ? null : walk.expression(value, scope);
}

const fieldsOf = (walk: Walk, pattern: SyntaxNode, scope: number): Field[] =>
  pattern.children.flatMap((child) => fieldOf(walk, child, scope) ?? []);

/** One name taken out of an object parameter. */
function fieldOf(walk: Walk, node: SyntaxNode, scope: number): Field | undefined {
  const { builder } = walk;
  if (node.type === "shorthand_property_identifier_pattern") return sameName(builder.slice(node), null);
  if (node.type === "object_assignment_pattern") {
    const left = childOf(node, "shorthand_property_identifier_pattern");
    if (left === undefined) return undefined;
    const fallback = walk.expression(field(node, "right"), scope);
    noteLiterals(builder, builder.slice(left), fallback, false);
    return sameName(builder.slice(left), fallback);
  }
  const value = node.type === "pair_pattern" ? field(node, "value") : undefined;
  if (value?.type !== "identifier") return undefined;
  return { name: builder.slice(value), key: keyName(builder, field(node, "key")), default: null };
}

const sameName = (name: string, fallback: Expression | null): Field => ({ name, key: name, default: fallback });
