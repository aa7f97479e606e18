import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { dictOf } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { keyName } from "./text.ts";

/** An enum is a dictionary of its members. */
export function lowerEnum(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const body = field(node, "body");
  const entries = (body === undefined ? [] : childrenOf(body, "enum_assignment")).map((child) => ({
    name: keyName(builder, field(child, "name")),
    value: walk.expression(field(child, "value"), scope),
  }));
  for (const entry of entries) noteLiterals(builder, entry.name, entry.value, true);
  const name = field(node, "name");
  if (name !== undefined) builder.bind(scope, builder.slice(name), dictOf(entries, node.line), node.line);
}
