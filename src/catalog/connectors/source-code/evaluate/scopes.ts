import type { Binding, Expression, NameExpression, Scope } from "../ir.ts";
import { externalName, type LoadedModule } from "../modules.ts";
import { type Evaluation, MOST_VALUES, OPAQUE, outside } from "./evaluation.ts";
import { imported } from "./imports.ts";
import { named } from "./named.ts";
import { parameterValues } from "./parameters.ts";
import { type Context, top, type Value } from "./values.ts";

/** Languages in which the classes of libraries are there by their names alone. */
const NEEDS_NO_IMPORT: ReadonlySet<string> = new Set(["ruby", "php"]);
/** Languages in which a name that nothing binds is a program or a function of the database. */
const COMMANDS: ReadonlySet<string> = new Set(["shell", "sql"]);
/** Languages in which what stands in a class, outside its methods, speaks of the object. */
const IN_CLASS: ReadonlySet<string> = new Set(["csharp", "kotlin"]);
const SELF = new Set(["self", "this", "cls"]);

/** What a name means where it stands: innermost scope first, then imports, then something outside. */
export function nameValues(evaluation: Evaluation, written: NameExpression, context: Context): readonly Value[] {
  const name = written.name.replace(/^::/, "");
  if (name !== written.name && isInside(name, context)) return [outside(name)];
  const { line } = written;
  let use: Use = { name, line };
  for (let at: number | null = context.scope; at !== null; ) {
    const scope = context.module.ir.scopes[at] as Scope;
    const found = special(evaluation, name, scope, context) ?? valuesInScope(evaluation, use, scope, context);
    if (found !== undefined) return found;
    use = outsideOf(scope, use, context);
    at = scope.parent;
  }
  const loads = name === "import" || name === "require";
  const { language } = context.module.ir;
  if (language === "shell" && /^[A-Z_][A-Z0-9_]*$/.test(name)) return [{ kind: "environment", name }];
  const isKnown = loads || (NEEDS_NO_IMPORT.has(language) && /^[A-Z]/.test(name)) || COMMANDS.has(language);
  return (
    imported(evaluation, name, context.module) ??
    broughtIn(evaluation, name, context.module) ??
    neighbourValues(evaluation, name, context.module) ?? [outside(isKnown ? name : `?${name}`)]
  );
}

/** Whether a place lies in a class of that name: Ruby's `::Name` means another one there. */
function isInside(name: string, { module: { ir }, scope }: Context): boolean {
  for (let at = ir.scopes[scope]; at !== undefined; at = ir.scopes[at.parent ?? -1]) {
    const classId = at.classId ?? (at.functionId === null ? null : ir.functions[at.functionId]?.classId);
    if (classId != null && ir.classes[classId]?.name === name) return true;
  }
  return false;
}

/** What a name may be of the known namespaces that C# and Rust bring in whole. */
function broughtIn(evaluation: Evaluation, name: string, module: LoadedModule): readonly Value[] | undefined {
  const { language, imports } = module.ir;
  if ((language !== "csharp" && language !== "rust") || !/^[A-Z]/.test(name)) return undefined;
  const known = imports
    .filter((item) => item.local === "*")
    .map((item) => externalName(language, { module: item.module, name }))
    .filter((path) => evaluation.links.isLibrary(language === "rust" ? (path.split(".", 1)[0] as string) : path));
  return known.length === 0 ? undefined : known.map(outside);
}

/** What files that share their names with a module mean by one. */
export function neighbourValues(
  evaluation: Evaluation,
  name: string,
  module: LoadedModule,
): readonly Value[] | undefined {
  const found = evaluation.links.neighbours(module, name).slice(0, MOST_VALUES);
  if (found.length === 0) return undefined;
  return found.flatMap(
    (other) => valuesInScope(evaluation, { name, line: undefined }, other.ir.scopes[0] as Scope, top(other)) ?? [],
  );
}

/** A name, and the line by which its meaning is asked; without one, all it is ever given counts. */
interface Use {
  readonly name: string;
  readonly line: number | undefined;
}

/** Functions run later than they stand, nobody knows when; in a notebook mostly in the cells right after. */
function outsideOf(scope: Scope, use: Use, { module: { ir } }: Context): Use {
  const own = scope.functionId === null ? undefined : ir.functions[scope.functionId];
  if (own?.scope !== scope.id || use.line === undefined) return use;
  return { ...use, line: ir.cells === null ? undefined : own.endLine + 1 };
}

/** `self`, `this`, `cls` and `super`. */
function special(evaluation: Evaluation, name: string, scope: Scope, context: Context): readonly Value[] | undefined {
  if (SELF.has(name) && scope.functionId !== null) return selfValues(scope.functionId, context);
  if (name === "this" && scope.classId !== null && context.module.ir.language === "ruby")
    return [{ kind: "class", module: context.module, id: scope.classId }];
  if (name === "this" && scope.classId !== null && IN_CLASS.has(context.module.ir.language))
    return [{ kind: "object", module: context.module, classId: scope.classId, call: null }];
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
  use: Use,
  scope: Scope,
  context: Context,
): readonly Value[] | undefined {
  const { name } = use;
  const bindings = named(scope.bindings, name);
  const own = scope.functionId === null ? undefined : context.module.ir.functions[scope.functionId];
  // Only the outermost scope of a function holds its parameters.
  const parameter = own?.scope === scope.id ? parameterValues(evaluation, use, own, context) : undefined;
  if (bindings.length === 0) return parameter;
  const inner = { ...context, scope: scope.id };
  const valuesOf = (list: readonly Binding[]): readonly Value[] =>
    list.slice(0, MOST_VALUES).flatMap(({ value }) => (isItself(value, name) ? [] : evaluation.evaluate(value, inner)));
  const inForce = bindingsAt(bindings, use.line);
  const values = valuesOf(inForce);
  // What replaced the parameter says itself what it took over from it.
  if (inForce !== bindings && values.some((value) => value.kind !== "none")) return values;
  const joined = [...valuesOf(bindings), ...(parameter ?? [])];
  return joined.length > 0 ? joined : [OPAQUE];
}

/** What of a name's bindings may hold on a line: the last that replaced all before, and what may have come since. */
function bindingsAt(bindings: readonly Binding[], line: number | undefined): readonly Binding[] {
  if (line === undefined) return bindings;
  const last = bindings.findLastIndex(({ replaces }) => replaces !== undefined && replaces < line);
  if (last === -1) return bindings;
  return bindings
    .slice(last)
    .filter(({ line: at, replaces, loop }) => (replaces ?? at) < line || (loop !== undefined && loop <= line));
}

const isItself = (value: Expression, name: string): boolean => value.kind === "name" && value.name === name;
