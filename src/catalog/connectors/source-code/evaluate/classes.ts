import type { ClassIr, Expression, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import { instancesOf } from "./types.ts";
import { type ClassValue, type Context, type InstanceValue, type ObjectValue, top, type Value } from "./values.ts";

const PROPERTY = ["property", "cached_property", "computed_field"];
const MOST_ANCESTORS = 5;

/** A member of a class of the program or of its bases. `self`: the instance it is read from, if one. */
export const classMember = (
  evaluation: Evaluation,
  value: ClassValue,
  name: string,
  self: ObjectValue | null,
): readonly Value[] =>
  evaluation.deeper(() => ownMember(evaluation, value, name, self) ?? inheritedMember(evaluation, value, name, self));

/** A field's value, a method, or an instance of a field's type. */
function ownMember(
  evaluation: Evaluation,
  { module, id }: ClassValue,
  name: string,
  self: ObjectValue | null,
): readonly Value[] | undefined {
  const found = module.ir.classes[id] as ClassIr;
  const context: Context = { module, scope: found.scope, frame: null };
  const field = found.fields.find((item) => item.name === name);
  if (field?.value != null) {
    const values = evaluation.evaluate(field.value, context);
    return self === null ? values : values.map(asDefault);
  }
  const method = found.methods.find((item) => module.ir.functions[item]?.name === name);
  if (method !== undefined) return methodValues(evaluation, module, method, self);
  const instances = field?.type == null ? [] : instancesOf(evaluation, field.type, context);
  return instances.length > 0 ? instances : undefined;
}

function inheritedMember(
  evaluation: Evaluation,
  value: ClassValue,
  name: string,
  self: ObjectValue | null,
): readonly Value[] {
  return basesOf(evaluation, value).flatMap((parent): readonly Value[] => {
    if (parent.kind === "symbol")
      return [{ kind: "symbol", path: `${parent.path}().${name}`, receiver: madeBy(self, parent.path) }];
    if (parent.kind !== "class" || (parent.module === value.module && parent.id === value.id)) return [];
    const inherited = self === null ? null : { ...self, module: parent.module, classId: parent.id };
    return classMember(evaluation, parent, name, inherited);
  });
}

/** An instance of a class of the program as one of the outside class that it descends from. */
const madeBy = (self: ObjectValue | null, path: string): InstanceValue | null =>
  self?.call == null
    ? null
    : { kind: "instance", path: `${path}()`, call: self.call.expression, context: self.call.context, receiver: null };

/** What the bases of a class may be. */
function basesOf(evaluation: Evaluation, { module, id }: ClassValue): readonly Value[] {
  const found = module.ir.classes[id] as ClassIr;
  const context = { ...top(module), scope: module.ir.scopes[found.scope]?.parent ?? 0 };
  return found.bases.flatMap((base) => evaluation.evaluate(base, context));
}

/** Names of outside classes that a class of the program descends from. */
export function outsideBases(evaluation: Evaluation, value: ClassValue, depth = 0): readonly string[] {
  if (depth > MOST_ANCESTORS) return [];
  return basesOf(evaluation, value).flatMap((parent): readonly string[] => {
    if (parent.kind === "class") return outsideBases(evaluation, parent, depth + 1);
    return parent.kind === "symbol" && !parent.path.startsWith("?") ? [parent.path] : [];
  });
}

/** A method; of a property, what it returns. */
function methodValues(
  evaluation: Evaluation,
  module: LoadedModule,
  id: number,
  self: ObjectValue | null,
): readonly Value[] {
  const method = module.ir.functions[id] as FunctionIr;
  if (!method.decorators.some(isProperty)) return [{ kind: "function", module, id, self }];
  return method.returns.flatMap((value) => evaluation.evaluate(value, { module, scope: method.scope, frame: null }));
}

/** Whether a decorator makes a method a member that is read without a call. */
export const isProperty = (decorator: Expression): boolean =>
  decorator.kind === "name" && PROPERTY.includes(decorator.name);
