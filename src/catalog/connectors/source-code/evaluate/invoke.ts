import type { CallExpression, FunctionIr } from "../ir.ts";
import { type Evaluation, MOST_FRAMES } from "./evaluation.ts";
import { instancesOf } from "./types.ts";
import type { Context, FunctionValue, Value } from "./values.ts";

/** What a function of the program returns to a call. */
export function invoke(
  evaluation: Evaluation,
  { module, id, self }: FunctionValue,
  call: CallExpression,
  caller: Context,
): readonly Value[] {
  const own = module.ir.functions[id] as FunctionIr;
  const depth = (caller.frame?.depth ?? 0) + 1;
  if (depth > MOST_FRAMES) return [];
  const frame = evaluation.frame({ module, functionId: id, call, caller, self });
  const values = own.returns.flatMap((value) => evaluation.evaluate(value, { module, scope: own.scope, frame }));
  if (own.returnType === undefined || !values.every(isUnknown)) return values;
  const typed = instancesOf(evaluation, own.returnType, { module, scope: own.scope, frame: null });
  return typed.length > 0 ? typed : values;
}

const isUnknown = (value: Value): boolean => value.kind === "symbol" && value.path.startsWith("?");
