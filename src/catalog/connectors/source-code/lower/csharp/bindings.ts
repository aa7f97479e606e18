import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { dictOf, either, typed } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { childrenOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { withoutType } from "./calls.ts";
import { withType } from "./classes.ts";
import { lowerType } from "./types.ts";

/** `T a = b, c;` */
export function declare(walk: Walk, node: SyntaxNode, scope: number): void {
  const type = lowerType(walk.builder, field(node, "type"));
  for (const item of childrenOf(node, "variable_declarator")) {
    const name = field(item, "name");
    const value = item.children.find((child) => child !== name && child.type !== "bracketed_argument_list");
    if (name === undefined) continue;
    const known = type.kind === "unknown" ? null : type;
    const given = value === undefined ? (known === null ? UNKNOWN : typed(known)) : withType(walk, value, known, scope);
    bindName(walk, walk.builder.slice(name), given, scope, { line: node.line, end: lastLine(item) });
  }
}

function bindName(
  { builder }: Walk,
  name: string,
  value: Expression,
  scope: number,
  at: { line: number; end?: number },
): void {
  builder.bind(scope, name, value, at.line, at.end);
  noteLiterals(builder, name, value, false);
}

/** `a = b`, `this.a = b`, `a.B = c`, `a ??= b` */
export function lowerAssignment(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const { builder } = walk;
  const [left, right] = [field(node, "left"), field(node, "right")];
  const value = withoutType(walk.expression(right, scope), right);
  if (left === undefined || right === undefined) return value;
  const isWhole = builder.slice({ start: left.end, end: right.start }).trim() === "=";
  if (left.type === "identifier") {
    const name = builder.slice(left);
    const owner = memberOwner(builder, name, scope);
    if (owner !== undefined) {
      builder.classes[owner]?.attributes.push({ name, value, scope });
      noteLiterals(builder, name, value, false);
    } else bindName(walk, name, value, scope, { line: node.line, ...(isWhole && { end: lastLine(node) }) });
  } else if (left.type === "member_access_expression") assignMember(walk, left, value, scope);
  else walk.expression(left, scope);
  return either([value]);
}

function assignMember({ builder }: Walk, target: SyntaxNode, value: Expression, scope: number): void {
  const object = field(target, "expression");
  const name = builder.slice(field(target, "name") ?? target);
  noteLiterals(builder, name, value, false);
  const owner = object === undefined ? memberOwner(builder, name, scope) : undefined;
  if (owner !== undefined) builder.classes[owner]?.attributes.push({ name, value, scope });
  else if (object?.type === "identifier")
    builder.bind(scope, builder.slice(object), dictOf([{ name, value }], target.line), target.line);
}

/** The class around a scope whose member a bare name is, where nothing nearer bears it. */
function memberOwner(builder: Walk["builder"], name: string, from: number): number | undefined {
  for (let at: number | null = from; at !== null; ) {
    const scope: (typeof builder.scopes)[number] | undefined = builder.scopes[at];
    const binds = scope?.bindings.some((binding) => binding.name === name) === true;
    const own = scope?.functionId == null ? undefined : builder.functions[scope.functionId];
    if (own?.parameters.some((parameter) => parameter.name === name)) return undefined;
    if (binds) return scope?.classId ?? undefined;
    at = scope?.parent ?? null;
  }
  return undefined;
}
