import type { Expression, Scope } from "../ir.ts";
import { type Evaluation, MOST_VALUES, OPAQUE, outside } from "./evaluation.ts";
import { imported } from "./imports.ts";
import { parameterValues } from "./parameters.ts";
import { type Context, top, type Value } from "./values.ts";

const SELF = new Set(["self", "this", "cls"]);

/** What a name means where it stands: innermost scope first, then imports, then something outside. */
export function nameValues(evaluation: Evaluation, name: string, context: Context): readonly Value[] {
  for (let at: number | null = context.scope; at !== null; ) {
    const scope = context.module.ir.scopes[at] as Scope;
    const found = special(evaluation, name, scope, context) ?? valuesInScope(evaluation, name, scope, context);
    if (found !== undefined) return found;
    at = scope.parent;
  }
  const loads = name === "import" || name === "require";
  return imported(evaluation, name, context.module) ?? [outside(loads ? name : `?${name}`)];
}

/** `self`, `this`, `cls` and `super`. */
function special(evaluation: Evaluation, name: string, scope: Scope, context: Context): readonly Value[] | undefined {
  if (SELF.has(name) && scope.functionId !== null) return selfValues(scope.functionId, context);
  return name === "super" ? superclasses(evaluation, scope, context) : undefined;
}

function selfValues(functionId: number, { module, frame }: Context): readonly Value[] | undefined {
  const classId = module.ir.functions[functionId]?.classId ?? null;
  if (classId === null) return undefined;
  if (frame?.self != null && frame.functionId === functionId) return [frame.self];
  return [{ kind: "object", module, classId, call: null }];
}

function superclasses(evaluation: Evaluation, scope: Scope, { module }: Context): readonly Value[] | undefined {
  const method = scope.functionId === null ? undefined : module.ir.functions[scope.functionId];
  const classId = scope.classId ?? method?.classId ?? null;
  const found = classId === null ? undefined : module.ir.classes[classId];
  return found?.bases.flatMap((base) => evaluation.evaluate(base, top(module)));
}

/** Everything a scope gives to a name: what was assigned to it, and the parameter of that name. */
export function valuesInScope(
  evaluation: Evaluation,
  name: string,
  scope: Scope,
  context: Context,
): readonly Value[] | undefined {
  const bindings = scope.bindings.filter((binding) => binding.name === name);
  const own = scope.functionId === null ? undefined : context.module.ir.functions[scope.functionId];
  // Only the outermost scope of a function holds its parameters.
  const parameter = own?.scope === scope.id ? parameterValues(evaluation, name, own, context) : undefined;
  if (bindings.length === 0) return parameter;
  const inner = { ...context, scope: scope.id };
  const values = bindings
    .slice(0, MOST_VALUES)
    .flatMap(({ value }) => (isItself(value, name) ? [] : evaluation.evaluate(value, inner)));
  const joined = [...values, ...(parameter ?? [])];
  return joined.length > 0 ? joined : [OPAQUE];
}

const isItself = (value: Expression, name: string): boolean => value.kind === "name" && value.name === name;
