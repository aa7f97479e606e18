import type { Expression, Scope } from "../../ir.ts";
import type { ModuleBuilder } from "../builder.ts";
import { typed } from "../expressions.ts";

const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
/** One expression for each place: what one means is remembered by itself. */
const self = (): Expression => ({ kind: "name", name: "this" });

/** A name as it stands: a field of a class around it is told as one of `this`, unless something nearer bears the name. */
export function lowerName(builder: ModuleBuilder, name: string, scope: number): Expression {
  let isNearest = true;
  for (let at: Scope | undefined = builder.scopes[scope]; at !== undefined; at = builder.scopes[at.parent ?? -1]) {
    if (isLocal(builder, at, name)) break;
    if (at.classId === null) continue;
    const id = at.classId;
    if (builder.classes[id]?.fields.some((field) => field.name === name))
      return { kind: "member", object: holder(id, name, isNearest), name };
    isNearest = false;
  }
  return { kind: "name", name };
}

/** A constant belongs to the class; a field of a class further out to some object of it. */
function holder(id: number, name: string, isNearest: boolean): Expression {
  const owner: Expression = { kind: "class", id };
  if (CONSTANT.test(name)) return owner;
  return isNearest ? self() : typed(owner);
}

function isLocal(builder: ModuleBuilder, { bindings, functionId }: Scope, name: string): boolean {
  const own = functionId === null ? undefined : builder.functions[functionId];
  return (
    bindings.some((binding) => binding.name === name) || own?.parameters.some((item) => item.name === name) === true
  );
}

/** A method called by its bare name: imported, or of the class around it. */
export function lowerMethodName(builder: ModuleBuilder, name: string, scope: number): Expression {
  const isImported = builder.imports.some(({ local }) => local === name);
  return isImported || classAround(builder, scope) === null
    ? { kind: "name", name }
    : { kind: "member", object: self(), name };
}

/** The class that a scope lies in, if any. */
export function classAround(builder: ModuleBuilder, scope: number): number | null {
  for (let at: Scope | undefined = builder.scopes[scope]; at !== undefined; at = builder.scopes[at.parent ?? -1])
    if (at.classId !== null) return at.classId;
  return null;
}
