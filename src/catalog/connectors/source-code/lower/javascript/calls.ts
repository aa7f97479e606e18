import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, MemberExpression } from "../../ir.ts";
import { forgetTexts } from "../forget.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** `f(a, ...b)`, `new C(a)`, a tagged template. */
export function lowerCall(walk: Walk, node: SyntaxNode, scope: number): CallExpression {
  const callee = lowerCallee(walk, field(node, "function") ?? field(node, "constructor"), scope);
  const positional: Expression[] = [];
  const spreads: Expression[] = [];
  for (const child of argumentNodes(field(node, "arguments"))) {
    if (child.type === "spread_element") spreads.push(walk.expression(child.children[0], scope));
    else if (child.type !== "comment") positional.push(walk.expression(child, scope));
  }
  if (isMembership(callee)) forgetTexts(walk.builder.literals, callee.object);
  const lines = { line: node.line, endLine: lastLine(node) };
  return walk.builder.call(scope, { callee, positional, keywords: [], spreads, ...lines });
}

/** `["a", "b"].includes(x)` asks about what it lists. */
const isMembership = (callee: Expression): callee is MemberExpression =>
  callee.kind === "member" && /^(?:includes|indexOf)$/.test(callee.name) && callee.object.kind === "list";

const lowerCallee = (walk: Walk, node: SyntaxNode | undefined, scope: number): Expression =>
  node?.type === "import" ? { kind: "name", name: "import" } : walk.expression(node, scope);

function argumentNodes(list: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (list === undefined) return [];
  return list.type === "arguments" ? list.children : [list];
}
