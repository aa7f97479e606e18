import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Keyword } from "../../ir.ts";
import { noteEntry, noteKey } from "../literals.ts";
import { noteShape } from "../shapes.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** `{"a": b, c: d, **e}` */
export function lowerDictionary(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const entries: Keyword[] = [];
  const spreads: Expression[] = [];
  const computed: Expression[] = [];
  for (const child of node.children) {
    if (child.type === "dictionary_splat") spreads.push(walk.expression(child.children[0], scope));
    if (child.type !== "pair") continue;
    const key = walk.expression(field(child, "key"), scope);
    const value = walk.expression(field(child, "value"), scope);
    if (key.kind === "string") entries.push(entryOf(walk, key, value));
    else computed.push(value);
  }
  const dict: Expression = { kind: "dict", entries, spreads, computed, line: node.line };
  noteShape(walk.builder, dict, entries, scope);
  return dict;
}

function entryOf({ builder }: Walk, key: Extract<Expression, { kind: "string" }>, value: Expression): Keyword {
  noteEntry(builder, key.value, value);
  noteKey(builder, key.value, key.line, value);
  return { name: key.value, value };
}
