import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { typed } from "../expressions.ts";
import { noteLiterals } from "../literals.ts";
import { childrenOf, field } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { classAround, lowerName } from "./names.ts";
import { lowerType } from "./types.ts";

/** `Type a = 1, b;` in a method. */
export function declareLocals(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const type = lowerType(builder, field(node, "type"));
  for (const declarator of childrenOf(node, "variable_declarator")) {
    const valueNode = field(declarator, "value");
    const value = valueNode === undefined ? typed(type) : walk.expression(valueNode, scope);
    bindName(walk, builder.slice(field(declarator, "name") ?? declarator), value, declarator.line, scope);
  }
}

/** Gives a local name a value. */
export function bindName({ builder }: Walk, name: string, value: Expression, line: number, scope: number): void {
  builder.bind(scope, name, value, line);
  noteLiterals(builder, name, value, false);
}

/** `x = v`, `this.x = v` */
export function assign(walk: Walk, target: SyntaxNode | undefined, value: Expression, scope: number): void {
  const { builder } = walk;
  if (target === undefined) return;
  const meant =
    target.type === "identifier" ? lowerName(builder, builder.slice(target), scope) : walk.expression(target, scope);
  if (meant.kind === "name") return bindName(walk, meant.name, value, target.line, scope);
  if (meant.kind !== "member") return;
  noteLiterals(builder, meant.name, value, false);
  const isOwn = meant.object.kind === "class" || (meant.object.kind === "name" && meant.object.name === "this");
  const owner = isOwn ? classAround(builder, scope) : null;
  if (owner !== null) builder.classes[owner]?.attributes.push({ name: meant.name, value, scope });
}
