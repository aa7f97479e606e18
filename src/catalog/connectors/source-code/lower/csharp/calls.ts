import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { CallExpression, Expression, Keyword } from "../../ir.ts";
import { dictOf, typed } from "../expressions.ts";
import { noteEntry, noteItems } from "../literals.ts";
import { childOf, childrenOf, field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { stringValue } from "./text.ts";
import { lowerType } from "./types.ts";

/** `f(a, name: b)` */
export function lowerCall(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const called = field(node, "function");
  const service = called === undefined ? undefined : namedType(walk, called, GIVES_SERVICE);
  if (service !== undefined) return typed(service);
  const type = called === undefined ? undefined : namedType(walk, called, TAKES_TYPE);
  return call(walk, node, walk.expression(called, scope), scope, type === undefined ? [] : [typed(type)]);
}

/** `plugins.AddFromType<T>()` is given a `T`. */
const TAKES_TYPE = /^(AddFromType|ImportPluginFromType|CreateFromType)$/;

/** `provider.GetRequiredService<T>()` gives a `T`. */
const GIVES_SERVICE = /^Get(Required)?(Keyed)?Service$|^CreateInstance$/;

function namedType({ builder }: Walk, called: SyntaxNode, form: RegExp): Expression | undefined {
  const named = called.type === "member_access_expression" ? field(called, "name") : called;
  const [name, list] = named?.type === "generic_name" ? named.children : [];
  if (name === undefined || !form.test(builder.slice(name))) return undefined;
  return lowerType(builder, list?.children[0]);
}

/** `new T(a) { B = c }` */
export const lowerNew = (walk: Walk, node: SyntaxNode, scope: number): Expression =>
  call(walk, node, lowerType(walk.builder, field(node, "type")), scope);

/** `[Name(a, B = c)]` as a call. */
const lowerAttribute = (walk: Walk, node: SyntaxNode, scope: number): CallExpression =>
  call(walk, node, lowerType(walk.builder, field(node, "name")), scope);

/** A call of something with the arguments and the initialiser of a node; `new(…)` takes the type it is declared with. */
export function call(
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  scope: number,
  first: readonly Expression[] = [],
): CallExpression {
  const { builder } = walk;
  const positional: Expression[] = [...first];
  const keywords: Keyword[] = [];
  const list = childOf(node, "argument_list", "attribute_argument_list");
  for (const child of list?.children ?? []) {
    if (child.type !== "argument" && child.type !== "attribute_argument") continue;
    const [key, value] = namedArgument(child);
    const lowered = withoutType(walk.expression(value, scope), value);
    if (key === undefined) positional.push(lowered);
    else addKeyword(walk, keywords, builder.slice(key), lowered);
  }
  const body = childOf(node, "initializer_expression");
  const items: Expression[] = [];
  for (const child of body?.children ?? []) {
    const left = child.type === "assignment_expression" ? field(child, "left") : undefined;
    if (left?.type === "identifier") addKeyword(walk, keywords, builder.slice(left), lowerInitial(walk, child, scope));
    else items.push(walk.expression(child, scope));
  }
  const lines = { line: node.line, endLine: lastLine(node) };
  if (items.length > 0) keywords.push({ name: "items", value: { kind: "list", items, line: node.line } });
  return builder.call(scope, { callee, positional, keywords, spreads: [], ...lines });
}

/** `new() { A = b }` given to a call, whose type only the library knows: a table of what it sets. */
export function withoutType(value: Expression, node: SyntaxNode | undefined): Expression {
  const isTable = node?.type === "implicit_object_creation_expression" && value.kind === "call";
  return isTable && value.keywords.length > 0 ? dictOf(value.keywords, value.line) : value;
}

function addKeyword({ builder }: Walk, keywords: Keyword[], name: string, value: Expression): void {
  keywords.push({ name, value });
  noteEntry(builder, name, value);
}

/** Value of `A = b`, or of `A = { b, c }` and `A = { ["k"] = b }`. */
function lowerInitial(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const right = field(node, "right");
  return right?.type === "initializer_expression" ? lowerItems(walk, right, scope) : walk.expression(right, scope);
}

/** `{ a, b }`, `[a, b]` or `{ ["k"] = a }` */
export function lowerItems(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const entries: Keyword[] = [];
  const items: Expression[] = [];
  for (const child of node.children) {
    const left = child.type === "assignment_expression" ? field(child, "left") : undefined;
    const key = left === undefined ? undefined : (childOf(left, "argument")?.children[0] ?? left);
    if (key === undefined) items.push(walk.expression(child.type === "argument" ? child.children[0] : child, scope));
    else {
      const name = key.type === "string_literal" ? stringValue(walk.builder, key) : walk.builder.slice(key);
      addKeyword(walk, entries, name, walk.expression(field(child, "right"), scope));
    }
  }
  if (entries.length > 0) return dictOf(entries, node.line);
  noteItems(walk.builder, items);
  return { kind: "list", items, line: node.line };
}

function namedArgument(node: SyntaxNode): readonly [SyntaxNode | undefined, SyntaxNode | undefined] {
  const name = field(node, "name");
  if (name !== undefined) return [name, node.children.find((child) => child !== name)];
  const [only] = node.children;
  const left = node.type === "attribute_argument" && only?.type === "assignment_expression" ? only : undefined;
  return left === undefined ? [undefined, node.children.at(-1)] : [field(left, "left"), field(left, "right")];
}

/** Texts of the attributes of a name. */
export function attributeText(walk: Walk, node: SyntaxNode, name: string): string | null {
  for (const attribute of childrenOf(node, "attribute_list").flatMap((list) => list.children)) {
    const head = field(attribute, "name");
    if (head === undefined || walk.builder.slice(head) !== name) continue;
    const value = walk.expression(
      childOf(attribute, "attribute_argument_list")?.children[0]?.children[0] ?? undefined,
      0,
    );
    return value.kind === "string" ? value.value : null;
  }
  return null;
}

/** Attributes of a declaration as calls. */
export const attributesOf = (walk: Walk, node: SyntaxNode, scope: number): readonly Expression[] =>
  childrenOf(node, "attribute_list")
    .flatMap((list) => childrenOf(list, "attribute"))
    .map((attribute) => lowerAttribute(walk, attribute, scope));
