import type { Expression, ModuleIr, Scope } from "../ir.ts";
import { type Evaluation, MOST_VALUES } from "./evaluation.ts";
import type { Context, Value } from "./values.ts";

interface Store {
  readonly value: Expression;
  readonly scope: number;
}

const stores = new WeakMap<ModuleIr, ReadonlyMap<string, readonly Store[]>>();

/** What a module put under a dotted name (`st.session_state.model = …`), where the name's first part means the same thing. */
export function storedValues(evaluation: Evaluation, expression: Expression, context: Context): readonly Value[] {
  const { ir } = context.module;
  const known = storesOf(ir);
  const path = known.size === 0 ? undefined : dottedPath(expression);
  if (path === undefined) return [];
  const root = path.slice(0, path.indexOf("."));
  const owner = ownerOf(ir, root, context.scope);
  return (known.get(path) ?? [])
    .filter(({ scope }) => ownerOf(ir, root, scope) === owner)
    .slice(0, MOST_VALUES)
    .flatMap(({ value, scope }) => evaluation.evaluate(value, { ...context, scope, frame: null }));
}

function storesOf(ir: ModuleIr): ReadonlyMap<string, readonly Store[]> {
  const known = stores.get(ir);
  if (known !== undefined) return known;
  const found = new Map<string, Store[]>();
  for (const { id, bindings } of ir.scopes)
    for (const { name, value } of bindings)
      if (name.includes(".")) found.set(name, [...(found.get(name) ?? []), { value, scope: id }]);
  stores.set(ir, found);
  return found;
}

/** `a.b`, `a["b"]` and `a.get("b")` are one dotted name. */
function dottedPath(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member":
      return joined(expression.object, expression.name);
    case "index":
      return expression.key.kind === "string" ? joined(expression.object, expression.key.value) : undefined;
    case "call": {
      const {
        callee,
        positional: [key],
      } = expression;
      const looksUp = callee.kind === "member" && callee.name === "get" && key?.kind === "string";
      return looksUp ? joined(callee.object, key.value) : undefined;
    }
    default:
      return undefined;
  }
}

function joined(object: Expression, name: string): string | undefined {
  const path = dottedPath(object);
  return path === undefined ? undefined : `${path}.${name}`;
}

/** The scope in which a name has its meaning; 0, the module's, for imports and what nothing binds. */
function ownerOf(ir: ModuleIr, name: string, from: number): number {
  for (let at: number | null = from; at !== null && at !== 0; ) {
    const scope: Scope | undefined = ir.scopes[at];
    if (scope === undefined || binds(ir, scope, name)) return at;
    at = scope.parent;
  }
  return 0;
}

const binds = (ir: ModuleIr, { bindings, functionId }: Scope, name: string): boolean =>
  bindings.some((binding) => binding.name === name) ||
  (functionId !== null && ir.functions[functionId]?.parameters.some((parameter) => parameter.name === name) === true);
