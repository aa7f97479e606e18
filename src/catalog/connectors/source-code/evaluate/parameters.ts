import type {
  CallExpression,
  DictExpression,
  Expression,
  FunctionIr,
  Guard,
  NameExpression,
  Parameter,
} from "../ir.ts";
import { asDefault, type Evaluation } from "./evaluation.ts";
import { guardsAt, mayPass } from "./guards.ts";
import { instancesOf } from "./types.ts";
import { type Context, type ParameterValue, top, type Value } from "./values.ts";

const MOST_CALLERS = 12;

/** A parameter found by a name, and the field of it that bears the name when it is taken apart. */
interface Found {
  readonly own: FunctionIr;
  readonly parameter: Parameter;
  readonly position: number;
  readonly field: Parameter["fields"][number] | undefined;
}

/** What a function's parameter may be: what callers give, its default, an instance of its type. */
export function parameterValues(
  evaluation: Evaluation,
  { name, line }: Pick<NameExpression, "name" | "line">,
  own: FunctionIr,
  context: Context,
): readonly Value[] | undefined {
  const found = findParameter(name, own);
  if (found === undefined) return undefined;
  const { module } = context;
  const outer = { ...top(module), scope: module.ir.scopes[own.scope]?.parent ?? 0 };
  const defaults = [...defaultsOf(evaluation, found, outer), ...keyValues(evaluation, found, context, outer)];
  const guards = line === undefined ? [] : guardsAt(module.ir, line);
  const given = givenValues(evaluation, found, context, guards);
  const inFrame = isFrameOf(own, context);
  const unknown: ParameterValue = { kind: "parameter", name, functionId: own.id, module };
  const types = typedValues(evaluation, found, outer).map((value) =>
    value.kind === "object" ? { ...value, parameter: unknown } : value,
  );
  const values = inFrame && given.length > 0 ? given : [...given, ...defaults];
  if (values.length > 0) return inFrame ? values : [...values, ...types];
  return types.length > 0 ? types : [unknown];
}

function findParameter(name: string, own: FunctionIr): Found | undefined {
  const index = own.parameters.findIndex(
    (parameter) => parameter.name === name || parameter.fields.some((item) => item.name === name),
  );
  const parameter = own.parameters[index];
  if (parameter === undefined) return undefined;
  const position = index - (takesSelf(own) ? 1 : 0);
  return { own, parameter, position, field: parameter.fields.find((item) => item.name === name) };
}

const takesSelf = ({ classId, parameters: [first] }: FunctionIr): boolean =>
  classId !== null && (first?.name === "self" || first?.name === "cls");

function defaultsOf(evaluation: Evaluation, { parameter, field }: Found, outer: Context): readonly Value[] {
  const fallback = field === undefined ? parameter.default : field.default;
  return (fallback === null ? [] : evaluation.evaluate(fallback, outer)).map(asDefault);
}

/** The key that .NET hands to the factory of a keyed service: `Add…("key", (services, key) => …)`. */
function keyValues(evaluation: Evaluation, found: Found, { module }: Context, outer: Context): readonly Value[] {
  const { own, position } = found;
  if (module.ir.language !== "csharp" || position !== 1 || own.name !== null) return [];
  const given = module.ir.calls.find(({ call: { positional } }) =>
    positional.some((item, index) => index > 0 && item.kind === "function" && item.id === own.id),
  );
  const key = given?.call.positional[0];
  return key === undefined ? [] : evaluation.evaluate(key, outer).filter(({ kind }) => kind === "text");
}

function givenValues(
  evaluation: Evaluation,
  found: Found,
  context: Context,
  guards: readonly Guard[],
): readonly Value[] {
  const fits = fittingCall(evaluation, found.own, context, guards);
  return callsInto(evaluation, found.own, context)
    .filter(fits)
    .slice(0, MOST_CALLERS)
    .flatMap((into) => valuesFrom(evaluation, found, into) ?? []);
}

/** What one call gives to a parameter; `undefined` when it gives nothing. */
function valuesFrom(evaluation: Evaluation, found: Found, { call, caller }: Into): readonly Value[] | undefined {
  const argument = argumentOf(call, found.position, found.parameter);
  return argument === undefined ? undefined : taken(evaluation, found, evaluation.evaluate(argument, caller));
}

/** Whether a call may be the one by which what stands under these conditions is run. */
function fittingCall(
  evaluation: Evaluation,
  own: FunctionIr,
  { module }: Context,
  guards: readonly Guard[],
): (into: Into) => boolean {
  const asked = guards.flatMap((guard) => {
    const found = findParameter(guard.name, own);
    return found === undefined ? [] : [{ guard, found }];
  });
  const outer = { ...top(module), scope: module.ir.scopes[own.scope]?.parent ?? 0 };
  return (into) =>
    asked.every(({ guard, found }) => {
      if (into.call.spreads.length > 0) return true;
      const fallback = found.field?.default ?? found.parameter.default;
      const isLeftOut = argumentOf(into.call, found.position, found.parameter) === undefined;
      if (isLeftOut) return fallback === null || mayPass(evaluation.evaluate(fallback, outer), guard);
      return mayPass(valuesFrom(evaluation, found, into) ?? [], guard);
    });
}

function typedValues(evaluation: Evaluation, found: Found, outer: Context): readonly Value[] {
  const { type } = found.parameter;
  if (found.field !== undefined && type?.kind === "dict") return typedField(evaluation, type, found.field.key, outer);
  return type === null ? [] : taken(evaluation, found, instancesOf(evaluation, type, outer));
}

/** What a field is, of a parameter that is taken apart and whose type is written out: `({ model }: { model: ChatModel })`. */
const typedField = (
  evaluation: Evaluation,
  { entries }: DictExpression,
  key: string,
  outer: Context,
): readonly Value[] =>
  entries.flatMap(({ name, value }) => (name === key ? instancesOf(evaluation, value, outer) : []));

/** Of values given to a parameter, the part that the name stands for. */
const taken = (evaluation: Evaluation, { field }: Found, values: readonly Value[]): readonly Value[] =>
  field === undefined ? values : values.flatMap((value) => evaluation.member(value, field.key));

const isFrameOf = (own: FunctionIr, { frame, module }: Context): boolean =>
  frame !== null && frame.functionId === own.id && frame.module === module;

/** A call into a function, and where it stands. */
interface Into {
  readonly call: CallExpression;
  readonly caller: Context;
}

/** The calls that may have led into a function: the current one, or all in the program. */
function callsInto(evaluation: Evaluation, own: FunctionIr, context: Context): readonly Into[] {
  if (context.frame !== null && isFrameOf(own, context)) return [context.frame];
  if (evaluation.isDeep()) {
    evaluation.leaveOut();
    return [];
  }
  return evaluation.links
    .callersOf(context.module, own)
    .map(({ call, module, scope }) => ({ call, caller: { module, scope, frame: null } }));
}

/** The argument a call gives to a parameter. */
function argumentOf(call: CallExpression, position: number, parameter: Parameter): Expression | undefined {
  const keyword = call.keywords.find((item) => item.name === parameter.name)?.value;
  return keyword ?? (parameter.rest ? undefined : call.positional[position]);
}
