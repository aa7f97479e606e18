import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { childOf, childrenOf } from "../tree.ts";

/** What a type names: the class, without its arguments. */
export function lowerType(builder: ModuleBuilder, node: SyntaxNode | undefined): Expression {
  if (node?.type === "nullable_type") return lowerType(builder, node.children[0]);
  if (node?.type !== "user_type") return UNKNOWN;
  const [first, ...rest] = childrenOf(node, "identifier").map((part) => builder.slice(part));
  if (first === undefined) return UNKNOWN;
  return rest.reduce<Expression>((object, name) => ({ kind: "member", object, name }), { kind: "name", name: first });
}

/** The type that stands among the children of a declaration. */
export const typeIn = (builder: ModuleBuilder, node: SyntaxNode): Expression =>
  lowerType(builder, childOf(node, "user_type", "nullable_type"));
