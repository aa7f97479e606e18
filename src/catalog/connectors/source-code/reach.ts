import type { Expression } from "./ir.ts";
import type { Call, Program } from "./program.ts";
import type { Recogniser, Recognition } from "./recognise.ts";
import type { DictValue, FunctionValue, ObjectValue, TextValue, Value } from "./values.ts";

/** What can be found by following a value inwards: known calls, objects of the program's classes, functions, texts, plain definitions. */
export interface Reached {
  readonly recognitions: readonly Recognition[];
  readonly objects: readonly ObjectValue[];
  readonly functions: readonly FunctionValue[];
  readonly texts: readonly TextValue[];
  readonly dicts: readonly { readonly dict: DictValue; readonly key: string | undefined }[];
  /** True when a part could not be known: the list of what was reached may be short. */
  readonly open: boolean;
}

/** Entries of a definition that hold its own body, not another thing. */
const CALLBACKS = new Set([
  "execute",
  "handler",
  "func",
  "needsApproval",
  "toModelOutput",
  "onInputAvailable",
  "onInputStart",
  "transform",
  "callback",
]);

const MOST_VISITS = 400;
const MOST_DEPTH = 8;

/**
 * Follows values into lists, dictionaries, arguments of calls and what methods were called on, and stops at every known call:
 * what lies behind an agent belongs to that agent.
 */
export function reach(program: Program, recogniser: Recogniser, start: readonly Value[]): Reached {
  const recognitions = new Map<object, Recognition[]>();
  const objects: ObjectValue[] = [];
  const functions: FunctionValue[] = [];
  const texts: TextValue[] = [];
  const dicts: { dict: DictValue; key: string | undefined }[] = [];
  const seen = new Set<unknown>();
  let open = false;
  let visits = 0;

  const follow = (
    expression: Expression,
    context: Value extends infer V ? (V extends { context: infer C } ? C : never) : never,
    depth: number,
    key?: string,
  ): void => {
    const values = program.evaluator.evaluate(expression, context);
    if (values.length === 0 && expression.kind !== "none") open = true;
    for (const value of values) visit(value, depth, key);
  };

  const visit = (value: Value, depth: number, key?: string): void => {
    if (++visits > MOST_VISITS || depth > MOST_DEPTH) {
      open = true;
      return;
    }
    switch (value.kind) {
      case "instance": {
        if (seen.has(value.call)) return;
        seen.add(value.call);
        const call: Call = { module: value.context.module, scope: value.context.scope, call: value.call };
        const known = value.call.id === -1 ? [] : recogniser.recognise(call);
        if (known.length > 0) {
          recognitions.set(value.call, [...known]);
          if (value.receiver !== null) visit(value.receiver, depth + 1);
          return;
        }
        if (value.receiver !== null) visit(value.receiver, depth + 1);
        for (const argument of [
          ...value.call.positional,
          ...value.call.spreads,
          ...value.call.keywords.map((item) => item.value),
        ])
          follow(argument, value.context, depth + 1);
        return;
      }
      case "symbol":
        if (value.receiver !== null) visit(value.receiver, depth + 1);
        else if (value.path.startsWith("?")) open = true;
        return;
      case "list":
        if (seen.has(value.expression)) return;
        seen.add(value.expression);
        for (const item of value.expression.items) follow(item, value.context, depth + 1);
        return;
      case "dict":
        if (seen.has(value.expression)) return;
        seen.add(value.expression);
        dicts.push({ dict: value, key });
        for (const entry of value.expression.entries) follow(entry.value, value.context, depth + 1, entry.name);
        for (const item of [...value.expression.spreads, ...value.expression.computed])
          follow(item, value.context, depth + 1);
        return;
      case "object":
        objects.push(value);
        return;
      case "function":
        if (!CALLBACKS.has(key ?? "")) functions.push(value);
        return;
      case "text":
        texts.push(value);
        return;
      case "pattern":
        for (const part of value.parts) for (const item of part) visit(item, depth + 1);
        return;
      case "parameter":
      case "environment":
        open = true;
        return;
    }
  };
  for (const value of start) visit(value, 0);
  return { recognitions: [...recognitions.values()].flat(), objects, functions, texts, dicts, open };
}
