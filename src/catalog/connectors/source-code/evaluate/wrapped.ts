import type { Expression } from "../ir.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

/** `@wraps(f)` makes a function pass for the one it wraps, in name, description and parameters; `undefined` for one that wraps none. */
export function wrappedFunctions(evaluation: Evaluation, id: number, context: Context): readonly Value[] | undefined {
  const original = context.module.ir.functions[id]?.decorators.map(wrappedIn).find((item) => item !== undefined);
  if (original === undefined) return undefined;
  const functions = evaluation.evaluate(original, context).filter((value) => value.kind === "function");
  return functions.length === 0 ? undefined : functions;
}

function wrappedIn(decorator: Expression): Expression | undefined {
  if (decorator.kind !== "call") return undefined;
  const { callee } = decorator;
  const name = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
  return name === "wraps" ? decorator.positional[0] : undefined;
}
