import type { Call } from "../evaluate/evaluation.ts";
import type { DictValue, Frame, ObjectValue, Value } from "../evaluate/values.ts";
import type { Binding, Expression, FunctionIr, Scope } from "../ir.ts";
import { contextOf, expressionAt, placesOf, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** One thing that a registering call registers: a definition written as data, or the call as one run of its function sees it. */
export type Registered = { readonly definition: DictValue } | { readonly recognition: Recognition };

/**
 * Everything that a call registers which takes the name from a parameter or a loop variable around it: one for each run of the
 * function, or for each item of the list. Empty when the name does not come from there.
 */
export function registered(bench: Workbench, recognition: Recognition): readonly Registered[] {
  const { call, spec } = recognition;
  const name = placesOf(spec, "name")
    .map((place) => expressionAt(call, place))
    .find((expression) => expression !== undefined);
  const root = name === undefined ? undefined : rootOf(name);
  if (name === undefined || root === undefined) return [];
  const holder = holderOf(call, root);
  if (holder === undefined) return [];
  if ("binding" in holder)
    return isSelf(holder.binding)
      ? registeredByObjects(bench, recognition)
      : definitionsIn(bench, call, holder.binding);
  return bench.program
    .callersOf(call.module, holder.own)
    .flatMap((caller) =>
      registeredBy(bench, { ...recognition, call: { ...call, frame: frameOf(holder.own, call, caller) } }, name, root),
    );
}

const isSelf = ({ value }: Binding): boolean => value.kind === "name" && value.name === "this";

/** What a method registers that takes the name from its object: one for each object it is called on. */
function registeredByObjects(bench: Workbench, recognition: Recognition): readonly Registered[] {
  const { call, spec } = recognition;
  const own = methodAround(call);
  if (own === undefined) return [];
  return bench.program.callersOf(call.module, own).flatMap((caller) =>
    bench.program.callee(caller).flatMap((value): readonly Registered[] => {
      if (value.kind !== "function" || value.self === null) return [];
      const frame: Frame = { ...frameOf(own, call, caller), self: value.self };
      const seen = { ...recognition, call: { ...call, frame } };
      return textIn(bench.given.of(seen.call, spec, "name")) === undefined ? [] : [{ recognition: seen }];
    }),
  );
}

function methodAround({ module: { ir }, scope }: Call): FunctionIr | undefined {
  for (let at: Scope | undefined = ir.scopes[scope]; at !== undefined; at = ir.scopes[at.parent ?? -1]) {
    const own = at.functionId === null ? undefined : ir.functions[at.functionId];
    if (own?.classId != null) return own;
  }
  return undefined;
}

/** The outermost call that made an object: `MustTool("name", handler)`, whatever it calls to make it. */
export function madeBy({ call }: ObjectValue): Call | undefined {
  if (call === null) return undefined;
  let made = { call: call.expression, context: call.context };
  while (made.context.frame !== null) made = { call: made.context.frame.call, context: made.context.frame.caller };
  const { module, scope } = made.context;
  return { module, scope, call: made.call };
}

const frameOf = ({ id }: FunctionIr, { module }: Call, caller: Call): Frame => ({
  module,
  functionId: id,
  call: caller.call,
  caller: contextOf(caller),
  self: null,
  depth: 1,
});

function registeredBy(
  bench: Workbench,
  recognition: Recognition,
  name: Expression,
  root: string,
): readonly Registered[] {
  const evaluate = (expression: Expression): readonly Value[] =>
    bench.program.evaluator.evaluate(expression, contextOf(recognition.call));
  const definition = name.kind === "name" ? undefined : dictIn(evaluate({ kind: "name", name: root }));
  if (definition !== undefined) return [{ definition }];
  return textIn(evaluate(name)) === undefined ? [] : [{ recognition }];
}

/** Items of the list that a loop runs over. */
function definitionsIn({ program }: Workbench, { module, scope }: Call, { value }: Binding): readonly Registered[] {
  const item = value.kind === "member" ? value.object : value;
  if (item.kind !== "index" || item.key.kind !== "unknown") return [];
  return program.evaluator
    .evaluate(item.object, { module, scope, frame: null })
    .flatMap((list) =>
      list.kind === "list"
        ? list.expression.items.flatMap((each) => dictIn(program.evaluator.evaluate(each, list.context)) ?? [])
        : [],
    )
    .map((definition) => ({ definition }));
}

const dictIn = (values: readonly Value[]): DictValue | undefined => values.find((value) => value.kind === "dict");

/** The name that an expression is taken from: `tool` of `tool.name`. */
function rootOf(expression: Expression): string | undefined {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "member" ? rootOf(expression.object) : undefined;
}

/** What gives a name its value where a call stands: the parameter of a function around it, or a variable. */
function holderOf(
  { module: { ir }, scope }: Call,
  name: string,
): { readonly own: FunctionIr } | { readonly binding: Binding } | undefined {
  for (let at: Scope | undefined = ir.scopes[scope]; at !== undefined; at = ir.scopes[at.parent ?? -1]) {
    const binding = at.bindings.find((item) => item.name === name);
    if (binding !== undefined) return { binding };
    const own = at.functionId === null ? undefined : ir.functions[at.functionId];
    if (own?.parameters.some((item) => item.name === name || item.fields.some((field) => field.name === name)))
      return { own };
  }
  return undefined;
}
