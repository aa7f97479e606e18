import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { dictOf } from "../expressions.ts";
import type { Walk } from "../walk.ts";

/** What a name holds besides, after a method of it was called with an argument. */
const ADDED: { readonly [method: string]: (argument: Expression, line: number) => Expression } = {
  append: (item, line) => ({ kind: "list", items: [item], line }),
  add: (item, line) => ({ kind: "list", items: [item], line }),
  extend: (items) => items,
  update: (entries, line) => ({ ...dictOf([], line), spreads: [entries] }),
};

/** `tools.append(search)`, `servers.update(more)`: the name then holds that as well. */
export function bindAdded({ builder }: Walk, node: SyntaxNode, call: Expression, scope: number): void {
  if (call.kind !== "call" || call.callee.kind !== "member" || call.callee.object.kind !== "name") return;
  const { name: method, object } = call.callee;
  const [argument, ...others] = call.positional;
  const added = Object.hasOwn(ADDED, method) ? ADDED[method] : undefined;
  if (added === undefined || argument === undefined || others.length > 0 || call.keywords.length > 0) return;
  const isHere = builder.scopes[scope]?.bindings.some((binding) => binding.name === object.name) === true;
  if (isHere) builder.bind(scope, object.name, added(argument, node.line), node.line);
}
