import type { CallExpression } from "../ir.ts";
import { outsideBases } from "./classes.ts";
import type { Evaluation } from "./evaluation.ts";
import { invoke } from "./invoke.ts";
import { objectMember } from "./objects.ts";
import { callOutside } from "./outside-calls.ts";
import type { ClassValue, Context, Value } from "./values.ts";

/** What a call may give back. */
export const callValues = (evaluation: Evaluation, call: CallExpression, context: Context): readonly Value[] =>
  evaluation.evaluate(call.callee, context).flatMap((callee) => apply(evaluation, callee, call, context));

function apply(evaluation: Evaluation, callee: Value, call: CallExpression, context: Context): readonly Value[] {
  switch (callee.kind) {
    case "function":
      return invoke(evaluation, callee, call, context);
    case "class":
      return construct(evaluation, callee, call, context);
    case "object":
      return objectMember(evaluation, callee, "__call__").flatMap((method) =>
        method.kind === "function" ? invoke(evaluation, method, call, context) : [],
      );
    case "symbol":
      return callOutside(evaluation, callee, call, context);
    case "instance":
      return [{ kind: "instance", path: `${callee.path}()`, call, context, receiver: callee }];
    default:
      return [];
  }
}

/** An instance of a class of the program, which is an instance of its outside bases as well. */
function construct(
  evaluation: Evaluation,
  callee: ClassValue,
  call: CallExpression,
  context: Context,
): readonly Value[] {
  const made = call.id === -1 ? null : { expression: call, context };
  return [
    { kind: "object", module: callee.module, classId: callee.id, call: made },
    ...outsideBases(evaluation, callee).map(
      (path): Value => ({ kind: "instance", path: `${path}()`, call, context, receiver: null }),
    ),
  ];
}
