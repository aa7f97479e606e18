import type { Call } from "../evaluate/evaluation.ts";
import type { FunctionValue, Value } from "../evaluate/values.ts";
import type { CallExpression, Expression, ModuleIr } from "../ir.ts";
import type { Workbench } from "./workbench.ts";

const known = new WeakMap<ModuleIr, ReadonlyMap<CallExpression, Expression>>();

/** Functions that what a call hands back is put around: `make(…)(handler)`, `@make(…)` over a function. */
export function appliedTo({ given, program }: Workbench, call: Call): readonly FunctionValue[] {
  const argument = applications(call.module.ir).get(call.call);
  const values = argument === undefined ? [] : given.values(call, [argument]);
  return values
    .flatMap((value): readonly Value[] =>
      value.kind === "object" ? program.evaluator.member(value, "__call__") : [value],
    )
    .filter((value) => value.kind === "function");
}

/** Calls whose result is called or decorates something, and what it is given. */
function applications(ir: ModuleIr): ReadonlyMap<CallExpression, Expression> {
  const found = known.get(ir) ?? findApplications(ir);
  known.set(ir, found);
  return found;
}

function findApplications(ir: ModuleIr): ReadonlyMap<CallExpression, Expression> {
  const found = new Map<CallExpression, Expression>();
  for (const { call } of ir.calls) {
    const [first] = call.positional;
    if (call.callee.kind === "call" && first !== undefined) found.set(call.callee, first);
  }
  for (const { id, decorators } of ir.functions)
    for (const decorator of decorators) if (decorator.kind === "call") found.set(decorator, { kind: "function", id });
  return found;
}
