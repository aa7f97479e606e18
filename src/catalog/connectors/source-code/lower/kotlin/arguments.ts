import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Keyword } from "../../ir.ts";
import { noteEntry } from "../literals.ts";
import { childrenOf } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** What stands between the parentheses of a call. */
interface Given {
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** Arguments of a call. */
export function argumentsIn(walk: Walk, node: SyntaxNode | undefined, scope: number): Given {
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  for (const argument of node === undefined ? [] : childrenOf(node, "value_argument")) {
    const [first, second] = argument.children.filter(({ type }) => type !== "annotation");
    const value = walk.expression(second ?? first, scope);
    if (second === undefined || first === undefined) positional.push(value);
    else {
      const name = walk.builder.slice(first);
      keywords.push({ name, value });
      noteEntry(walk.builder, name, value);
    }
  }
  return { positional, keywords };
}
