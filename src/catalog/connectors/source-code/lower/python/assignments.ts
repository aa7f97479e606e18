import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { typed } from "../expressions.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { assign } from "./bindings.ts";

/** `target: Type = value`; in the body of a class it is a field as well. */
export function lowerAssignment(walk: Walk, node: SyntaxNode, scope: number): void {
  const right = field(node, "right");
  const typeNode = field(node, "type");
  const left = field(node, "left");
  const value = right === undefined ? null : lowerRight(walk, right, scope);
  const lowerType = (): Expression | null =>
    typeNode === undefined ? null : walk.expression(typeNode.children[0], scope);
  if (left?.type === "identifier") addField(walk, left, value, lowerType, scope);
  const type = value === null ? lowerType() : null;
  assign(
    walk,
    left,
    value ?? (type === null ? UNKNOWN : typed(type)),
    scope,
    value === null ? undefined : lastLine(node),
  );
}

/** `target += value` */
export const lowerAugmented = (walk: Walk, node: SyntaxNode, scope: number): void =>
  assign(walk, field(node, "left"), walk.expression(field(node, "right"), scope), scope);

/** The value of `a = b = value`, which `b` takes on the way. */
function lowerRight(walk: Walk, node: SyntaxNode, scope: number): Expression {
  if (node.type !== "assignment") return walk.expression(node, scope);
  const value = walk.expression(field(node, "right"), scope);
  assign(walk, field(node, "left"), value, scope, lastLine(node));
  return value;
}

function addField(
  { builder }: Walk,
  left: SyntaxNode,
  value: Expression | null,
  type: () => Expression | null,
  scope: number,
): void {
  const classId = builder.scopes[scope]?.classId ?? null;
  if (classId === null) return;
  builder.classes[classId]?.fields.push({ name: builder.slice(left), value, type: type(), line: left.line });
  builder.mark(left.line);
}
