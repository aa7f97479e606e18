import type { ClassIr, FunctionIr } from "../ir.ts";
import { classMember } from "./classes.ts";
import { type Evaluation, MOST_FRAMES, MOST_VALUES, NAMES_FIELDS } from "./evaluation.ts";
import type { Context, ObjectValue, Value } from "./values.ts";

/** A member of an instance of a class of the program: assigned to it, given to its constructor, or the class's. */
export function objectMember(evaluation: Evaluation, object: ObjectValue, name: string): readonly Value[] {
  const found = object.module.ir.classes[object.classId] as ClassIr;
  const assigned = found.attributes
    .filter((attribute) => attribute.name === name)
    .slice(0, MOST_VALUES)
    .flatMap(({ value, scope }) => evaluation.evaluate(value, attributeContext(evaluation, object, scope)))
    .filter((value) => value.kind !== "none");
  const namesFields = NAMES_FIELDS.has(object.module.ir.language);
  if (assigned.length > 0 && !namesFields) return assigned;
  const given =
    object.call === null && namesFields
      ? givenByMakers(evaluation, object, found, name)
      : constructorArgument(evaluation, object, found, name);
  if (given.length + assigned.length > 0) return [...given, ...assigned];
  const inherited = classMember(evaluation, { kind: "class", module: object.module, id: object.classId }, name, object);
  if (object.parameter !== undefined && found.fields.some((field) => field.name === name))
    return [
      { ...object.parameter, name: `${object.parameter.name}.${name}` },
      ...inherited.filter(({ kind }) => kind !== "symbol"),
    ];
  return inherited.length > 0 ? inherited : collected(evaluation, object, found, name);
}

/** What all that make instances of a class give to a field of it. */
function givenByMakers(evaluation: Evaluation, object: ObjectValue, found: ClassIr, name: string): readonly Value[] {
  if (evaluation.isDeep()) {
    evaluation.leaveOut();
    return [];
  }
  return evaluation.links
    .makersOf(object.module, object.classId)
    .slice(0, MOST_VALUES)
    .flatMap(({ call, module, scope }) => {
      const made = { expression: call, context: { module, scope, frame: null } };
      return constructorArgument(evaluation, { ...object, call: made }, found, name);
    });
}

/** What a class decorator collects: CrewAI's `self.agents` are the results of the methods marked `@agent`. */
function collected(evaluation: Evaluation, { module }: ObjectValue, found: ClassIr, name: string): readonly Value[] {
  if (found.decorators.length === 0 || !name.endsWith("s")) return [];
  const marked = found.methods
    .map((id) => module.ir.functions[id] as FunctionIr)
    .filter(({ decorators }) => decorators.some((item) => item.kind === "name" && `${item.name}s` === name));
  return marked.flatMap(({ returns, scope }) =>
    returns.flatMap((value) => evaluation.evaluate(value, { module, scope, frame: null })),
  );
}

/** Attributes set in the constructor see the arguments of the call that made the object. */
function attributeContext(evaluation: Evaluation, object: ObjectValue, scope: number): Context {
  const { module, call } = object;
  const functionId = module.ir.scopes[scope]?.functionId ?? null;
  const method = functionId === null ? undefined : module.ir.functions[functionId];
  if (call === null || method === undefined || !isConstructor(method)) return { module, scope, frame: null };
  const depth = (call.context.frame?.depth ?? 0) + 1;
  if (depth > MOST_FRAMES) return { module, scope, frame: null };
  const caller = { call: call.expression, caller: call.context };
  return { module, scope, frame: evaluation.frame({ module, functionId: method.id, self: object, ...caller }) };
}

const isConstructor = ({ name }: Pick<FunctionIr, "name">): boolean => name === "__init__" || name === "constructor";

/** Fields of data classes take the constructor's arguments, by keyword or by position. */
function constructorArgument(
  evaluation: Evaluation,
  { module, call }: ObjectValue,
  found: ClassIr,
  name: string,
): readonly Value[] {
  if (call === null) return [];
  const keyword = call.expression.keywords.find((item) => item.name === name);
  if (keyword !== undefined) return evaluation.evaluate(keyword.value, call.context);
  const hasConstructor = found.methods.some((id) => isConstructor(module.ir.functions[id] ?? { name: null }));
  const position = hasConstructor ? -1 : found.fields.findIndex((item) => item.name === name);
  const argument = position === -1 ? undefined : call.expression.positional[position];
  return argument === undefined ? [] : evaluation.evaluate(argument, call.context);
}
