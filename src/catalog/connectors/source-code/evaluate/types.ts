import type { CallExpression, Expression } from "../ir.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

/** The call of an instance that nobody is seen to make. */
const NO_CALL: CallExpression = {
  kind: "call",
  callee: { kind: "unknown" },
  positional: [],
  keywords: [],
  spreads: [],
  line: 0,
  endLine: 0,
  id: -1,
};

/** Values of a type annotation: instances of what it names. */
export function instancesOf(evaluation: Evaluation, type: Expression, context: Context): readonly Value[] {
  return evaluation.evaluate(type, context).flatMap((value): readonly Value[] => {
    if (value.kind === "class") return [{ kind: "object", module: value.module, classId: value.id, call: null }];
    if (value.kind !== "symbol" || value.path.startsWith("?")) return [];
    return [{ kind: "instance", path: `${value.path}()`, call: NO_CALL, context, receiver: null }];
  });
}
