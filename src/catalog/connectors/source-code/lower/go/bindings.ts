import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type Expression, UNKNOWN } from "../../ir.ts";
import { dictOf, element, typed } from "../expressions.ts";
import { forgetTable, noteLiterals } from "../literals.ts";
import { field, fields, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerType } from "./types.ts";

/** `var a, b T = c, d`, `const a = b` */
export function declare(walk: Walk, node: SyntaxNode, scope: number): void {
  const names = fields(node, "name");
  const type = field(node, "type");
  const values = valuesOf(walk, field(node, "value"), names.length, scope);
  names.forEach((name, index) => {
    const declared = type === undefined ? UNKNOWN : typed(lowerType(walk, type));
    const value = values[index];
    if (value !== undefined || type !== undefined) assign(walk, name, value ?? declared, scope, lastLine(node));
    if (value !== undefined) forgetTable(walk.builder, walk.builder.slice(name), value, [node.line, lastLine(node)]);
  });
}

/** `a, b := c, d`, `a.b = c` */
export function lowerAssignment(walk: Walk, node: SyntaxNode, scope: number): void {
  const left = itemsOf(field(node, "left"));
  const values = valuesOf(walk, field(node, "right"), left.length, scope);
  left.forEach((target, index) => {
    assign(walk, target, values[index] ?? UNKNOWN, scope, lastLine(node));
  });
}

/** `for _, item := range list` */
export function lowerRange(walk: Walk, node: SyntaxNode, scope: number): void {
  const items = walk.expression(field(node, "right"), scope);
  const [key, item] = itemsOf(field(node, "left"));
  assign(walk, key, UNKNOWN, scope);
  assign(walk, item, element(items), scope);
}

/** One value for each target; of a call with several results only the first is followed. */
function valuesOf(walk: Walk, node: SyntaxNode | undefined, count: number, scope: number): readonly Expression[] {
  const values = itemsOf(node).map((item) => walk.expression(item, scope));
  return values.length === count ? values : values.slice(0, 1);
}

const itemsOf = (node: SyntaxNode | undefined): readonly SyntaxNode[] =>
  node === undefined ? [] : node.type === "expression_list" ? node.children : [node];

/** Gives a target a value. `end`: last line of a statement that replaces what the name meant. */
function assign(walk: Walk, node: SyntaxNode | undefined, value: Expression, scope: number, end?: number): void {
  const { builder } = walk;
  if (node?.type === "identifier") {
    const name = builder.slice(node);
    if (name === "_") return;
    builder.bind(scope, name, value, node.line, isGrown(value, name) ? undefined : end);
    noteLiterals(builder, name, value, false);
  } else if (node?.type === "selector_expression") assignField(walk, node, value, scope);
  else if (node !== undefined) walk.expression(node, scope);
}

/** `a = append(a, …)` leaves what was there. */
const isGrown = (value: Expression, name: string): boolean =>
  value.kind === "either" && value.options.some((option) => option.kind === "name" && option.name === name);

function assignField({ builder }: Walk, node: SyntaxNode, value: Expression, scope: number): void {
  const object = field(node, "operand");
  const name = builder.slice(field(node, "field") ?? node);
  noteLiterals(builder, name, value, false);
  if (object?.type !== "identifier") return;
  const owner = builder.slice(object);
  const classId = receiverClass(builder, owner, scope);
  if (classId !== undefined) builder.classes[classId]?.attributes.push({ name, value, scope });
  else builder.bind(scope, owner, dictOf([{ name, value }], node.line), node.line);
}

/** The type whose method a scope stands in, where a name is that method's receiver. */
function receiverClass(builder: Walk["builder"], name: string, from: number): number | undefined {
  for (let at: number | null = from; at !== null; ) {
    const scope: (typeof builder.scopes)[number] | undefined = builder.scopes[at];
    const binding = scope?.bindings.find((item) => item.name === name);
    if (binding !== undefined) {
      const own = scope?.functionId == null ? undefined : builder.functions[scope.functionId];
      return binding.value.kind === "name" && binding.value.name === "this" ? (own?.classId ?? undefined) : undefined;
    }
    at = scope?.parent ?? null;
  }
  return undefined;
}
