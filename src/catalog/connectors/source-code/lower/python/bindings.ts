import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import type { Expression, Scope } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { dictOf, element } from "../expressions.ts";
import { forgetTable, noteLiterals } from "../literals.ts";
import { field } from "../tree.ts";
import type { Walk } from "../walk.ts";

/** Binds the names of an assignment's target. `end`: last line of the statement, when it is a plain assignment. */
export function assign(
  walk: Walk,
  target: SyntaxNode | undefined,
  value: Expression,
  scope: number,
  end?: number,
): void {
  switch (target?.type) {
    case "identifier":
      return assignName(walk.builder, target, value, scope, end);
    case "attribute":
      return assignAttribute(walk.builder, target, value, scope);
    case "subscript":
      return assignEntry(walk, target, value, scope);
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
      return target.children.forEach((child, index) => {
        assign(walk, child, element(value, index), scope, end);
      });
  }
}

function assignName(
  builder: ModuleBuilder,
  target: SyntaxNode,
  value: Expression,
  scope: number,
  end: number | undefined,
): void {
  const name = builder.slice(target);
  builder.bind(scope, name, value, target.line, end);
  noteLiterals(builder, name, value, false);
  if (end !== undefined) forgetTable(builder, name, value, [target.line, end]);
}

function assignAttribute(builder: ModuleBuilder, target: SyntaxNode, value: Expression, scope: number): void {
  const object = field(target, "object");
  const name = builder.slice(field(target, "attribute") ?? target);
  const owner = classOfMethod(builder, scope);
  if (owner !== null && object !== undefined && ["self", "cls"].includes(builder.slice(object)))
    builder.classes[owner]?.attributes.push({ name, value, scope });
  else bindDotted(builder, target, `${dotted(builder, object)}.${name}`, value, scope);
  noteLiterals(builder, name, value, false);
}

/** `state.model = value` gives the dotted name a value; so does `state["model"] = value` where `state` is dotted itself. */
function bindDotted(builder: ModuleBuilder, target: SyntaxNode, name: string, value: Expression, scope: number): void {
  if (DOTTED.test(name)) builder.bind(scope, name, value, target.line);
}

const DOTTED = /^[A-Za-z_]\w*(\.\w+)+$/;
const dotted = (builder: ModuleBuilder, node: SyntaxNode | undefined): string =>
  node === undefined ? "" : builder.slice(node).replace(/\[["'](\w+)["']\]/g, ".$1");

/** `settings["model"] = value` makes the name, among others, a dictionary of that entry. */
function assignEntry(walk: Walk, target: SyntaxNode, value: Expression, scope: number): void {
  const object = field(target, "value");
  const key = walk.expression(field(target, "subscript"), scope);
  if (object?.type === "attribute" && key.kind === "string")
    bindDotted(walk.builder, target, `${dotted(walk.builder, object)}.${key.value}`, value, scope);
  if (object?.type !== "identifier") return;
  walk.builder.bind(scope, walk.builder.slice(object), keyed(key, value, target.line), target.line);
}

function keyed(key: Expression, value: Expression, line: number): Expression {
  if (key.kind === "string") return dictOf([{ name: key.value, value }], line);
  return { ...dictOf([], line), computed: [value] };
}

function classOfMethod(builder: ModuleBuilder, scope: number): number | null {
  for (let at: number | null = scope; at !== null; ) {
    const current: Scope | undefined = builder.scopes[at];
    const own = current?.functionId == null ? undefined : builder.functions[current.functionId];
    if (own !== undefined && own.classId !== null) return own.classId;
    at = current?.parent ?? null;
  }
  return null;
}
