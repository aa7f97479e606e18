import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression } from "../../ir.ts";
import { either, element, typed } from "../expressions.ts";
import { bindName } from "../java/bindings.ts";
import { childOf, childrenOf } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { typeIn } from "./types.ts";

const NO_VALUE =
  /^(modifiers|variable_declaration|multi_variable_declaration|property_delegate|getter|setter|user_type|nullable_type|type_parameters|line_comment|block_comment)$/;

/** The value of a property: what it is set to, what its delegate computes, what its getter gives. */
export function setTo(walk: Walk, node: SyntaxNode, scope: number): Expression | undefined {
  const value = node.children.find(({ type }) => !NO_VALUE.test(type));
  if (value !== undefined) return walk.expression(value, scope);
  const delegate = childOf(node, "property_delegate");
  if (delegate !== undefined) return delegated(walk, walk.expression(delegate.children[0], scope));
  const getter = childOf(childOf(node, "getter") ?? node, "function_body");
  const inner = getter?.children[0];
  return inner === undefined || inner.type === "block" ? undefined : walk.expression(inner, scope);
}

/** `by lazy { … }` is what the block gives. */
function delegated({ builder }: Walk, value: Expression): Expression | undefined {
  const block = value.kind === "call" ? value.positional.at(-1) : undefined;
  return block?.kind === "function" ? either(builder.functions[block.id]?.returns ?? []) : undefined;
}

/** `val a: T = v`, `val (a, b) = v` outside of classes. */
export function declare(walk: Walk, node: SyntaxNode, scope: number): void {
  const { builder } = walk;
  const single = childOf(node, "variable_declaration");
  const several = childOf(node, "multi_variable_declaration");
  const declared = single === undefined ? { kind: "unknown" as const } : typeIn(builder, single);
  const value = setTo(walk, node, scope) ?? typed(declared);
  if (single !== undefined) return bindDeclared(walk, single, value, scope);
  const parts = several === undefined ? [] : childrenOf(several, "variable_declaration");
  for (const [at, part] of parts.entries()) bindDeclared(walk, part, element(value, at), scope);
}

/** Gives the name of a declaration a value. */
export function bindDeclared(walk: Walk, node: SyntaxNode, value: Expression, scope: number): void {
  const name = childOf(node, "identifier");
  if (name !== undefined) bindName(walk, walk.builder.slice(name), value, node.line, scope);
}
