import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type CallExpression, type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { either, template, typed } from "../expressions.ts";
import { field, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerType } from "./types.ts";

const VERB = /%[-+# 0]{0,5}(?:\[\d{1,3}\])?\d{0,6}(?:\.\d{1,6})?[vTtbcdoqxXUeEfFgGsp]/;

/** `f(a, b...)`; what options such as `WithModel("…")` are given counts as named arguments of the call that takes them. */
export function lowerCall(walk: Walk, node: SyntaxNode, scope: number): Expression {
  const { builder } = walk;
  const list = (field(node, "arguments")?.children ?? []).filter(({ type }) => type !== "comment");
  const head = field(node, "function");
  const name = head === undefined ? "" : builder.slice(head);
  if (name === "new") return typed(lowerType(walk, list[0]));
  if (name === "make") return UNKNOWN;
  const callee = walk.expression(head, scope);
  const spreads: Expression[] = [];
  const positional: Expression[] = [];
  for (const child of list) {
    if (child.type === "variadic_argument") spreads.push(walk.expression(child.children[0], scope));
    else positional.push(walk.expression(child, scope));
  }
  if (name === "append") return appended(positional, spreads, node.line);
  if (name === "fmt.Sprintf") return formatted(positional, node.line) ?? UNKNOWN;
  if (name === "cmp.Or") return either(positional);
  const lines = { line: node.line, endLine: lastLine(node) };
  return builder.call(scope, { callee, positional, keywords: positional.flatMap(optionOf), spreads, ...lines });
}

const appended = (
  [to = UNKNOWN, ...items]: readonly Expression[],
  spreads: readonly Expression[],
  line: number,
): Expression => either([to, ...spreads, ...(items.length > 0 ? [{ kind: "list" as const, items, line }] : [])]);

/** `fmt.Sprintf("… %s …", a)` as text with `a` put in. */
function formatted([form, ...values]: readonly Expression[], line: number): Expression | undefined {
  if (form?.kind !== "string") return form;
  const texts = form.value.split(VERB);
  const parts = texts.flatMap((value, index): Expression[] => [
    ...(index === 0 ? [] : [values[index - 1] ?? UNKNOWN]),
    { kind: "string", value: value.replaceAll("%%", "%"), line },
  ]);
  return template(parts, line);
}

/** `WithModel("…")` → `WithModel = "…"`; an option without a value is switched on. */
function optionOf(argument: Expression): Keyword[] {
  if (argument.kind !== "call") return [];
  const name = lastName(argument);
  if (name === undefined || !/^With[A-Z]/.test(name)) return [];
  return [{ name, value: argument.positional[0] ?? { kind: "boolean", value: true } }];
}

function lastName({ callee }: CallExpression): string | undefined {
  return callee.kind === "name" || callee.kind === "member" ? callee.name : undefined;
}
