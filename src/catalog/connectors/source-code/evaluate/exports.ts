import type { Export, Scope } from "../ir.ts";
import { externalName, IS_ITS_CLASS, type LoadedModule } from "../modules.ts";
import { classMember } from "./classes.ts";
import { type Evaluation, outside } from "./evaluation.ts";
import { imported } from "./imports.ts";
import { neighbourValues, valuesInScope } from "./scopes.ts";
import { top, type Value } from "./values.ts";

/** Languages in which what a module imports is one of its names. */
const FORWARDS: ReadonlySet<string> = new Set(["python", "rust"]);

/** What a module offers under a name; `undefined` when nothing. */
export const exportedValues = (
  evaluation: Evaluation,
  module: LoadedModule,
  name: string,
): readonly Value[] | undefined =>
  module.ir.language === "javascript"
    ? fromJavascript(evaluation, module, name)
    : (fromTop(evaluation, module, name) ??
      ofClasses(evaluation, module, name) ??
      neighbourValues(evaluation, name, module));

/** A member of a class at the top of a module, where the module is known by the class. */
function ofClasses(evaluation: Evaluation, module: LoadedModule, name: string): readonly Value[] | undefined {
  if (!IS_ITS_CLASS.has(module.ir.language)) return undefined;
  const own = module.ir.classes.filter(({ scope }) => module.ir.scopes[scope]?.parent === 0);
  const values = own.flatMap(({ id }) => classMember(evaluation, { kind: "class", module, id }, name, null));
  return values.length > 0 ? values : undefined;
}

/** A module of other languages offers all its top-level names. */
function fromTop(evaluation: Evaluation, module: LoadedModule, name: string): readonly Value[] | undefined {
  const scope = module.ir.scopes[0] as Scope;
  return scope.bindings.some((binding) => binding.name === name)
    ? valuesInScope(evaluation, { name, line: Number.POSITIVE_INFINITY }, scope, top(module))
    : FORWARDS.has(module.ir.language)
      ? imported(evaluation, name, module)
      : undefined;
}

function fromJavascript(evaluation: Evaluation, module: LoadedModule, name: string): readonly Value[] | undefined {
  for (const item of module.ir.exports) {
    const isOwn = item.name === name;
    if (!isOwn && !(item.name === "*" && item.module !== null)) continue;
    if (item.module === null) return item.value === null ? undefined : evaluation.evaluate(item.value, top(module));
    const values = forwarded(evaluation, module, { ...item, module: item.module }, name);
    if (values !== undefined) return values;
  }
  return undefined;
}

/** `export { a as b } from "…"`, `export * from "…"` */
function forwarded(
  evaluation: Evaluation,
  from: LoadedModule,
  item: Export & { readonly module: string },
  name: string,
): readonly Value[] | undefined {
  const target = evaluation.links.resolve(from, { module: item.module, level: 0 });
  if (target !== undefined) return evaluation.exported(target, item.name === "*" ? name : (item.source ?? name));
  if (item.name !== name) return undefined;
  return [outside(externalName("javascript", { module: item.module, name: item.source ?? name }))];
}
