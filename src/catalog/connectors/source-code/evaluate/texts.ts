import type { CallExpression, Expression } from "../ir.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

/** All alternatives; a text beside an environment read or another unknown is only a default. */
export function eitherValues(
  evaluation: Evaluation,
  options: readonly Expression[],
  context: Context,
): readonly Value[] {
  const values = options.map((option) => evaluation.evaluate(option, context));
  const open = values.some((list) => list.length === 0 || list.some(isOpen));
  return open ? values.flat().map(asDefault) : values.flat();
}

const isOpen = ({ kind }: Value): boolean => kind === "environment" || kind === "parameter" || kind === "symbol";

/** A text put together: known when all parts have one known value, else a pattern. */
export function templateValues(
  evaluation: Evaluation,
  expressions: readonly Expression[],
  line: number,
  context: Context,
): readonly Value[] {
  const parts = expressions.map((part) => evaluation.evaluate(part, context));
  const texts = parts.map(wholeText);
  const place = { module: context.module, line };
  return texts.every((text) => text !== undefined)
    ? [{ kind: "text", value: texts.join(""), place, origin: "literal" }]
    : [{ kind: "pattern", parts, names: expressions.map(nameOf), place }];
}

/** `policy.name` as it is written; of a call what it is made on or given: `questions` for `questions.map(…).join("")`. */
function nameOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member": {
      const object = nameOf(expression.object);
      return object === undefined ? undefined : `${object}.${expression.name}`;
    }
    case "call":
      return nameOfCall(expression);
    case "template":
      return expression.parts.map(nameOf).find((name) => name !== undefined);
    case "either":
      return expression.options.map(nameOf).find((name) => name !== undefined);
    default:
      return undefined;
  }
}

/** What a method is called on; of a plain function or of `JSON.stringify` and its like what they are given, else their name. */
function nameOfCall({ callee, positional: [first] }: CallExpression): string | undefined {
  const isOnValue = callee.kind === "member" && !(callee.object.kind === "name" && /^[A-Z]/.test(callee.object.name));
  const source = isOnValue ? callee.object : first;
  return (source === undefined ? undefined : nameOf(source)) ?? nameOf(callee);
}

function wholeText([only, ...others]: readonly Value[]): string | undefined {
  return others.length === 0 && (only?.kind === "text" || only?.kind === "number") ? String(only.value) : undefined;
}
