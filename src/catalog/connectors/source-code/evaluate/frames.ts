import type { CallExpression, Expression } from "../ir.ts";
import type { Context, Frame, Value } from "./values.ts";

type Memo = Map<Expression, readonly Value[]>;

/** Runs of functions, each made once, so that what was found out in one need not be found out again. */
export class Frames {
  /** Runs by the calls they began with, of the run that the call is a part of; under the key, of those that stand in none. */
  readonly #calls = new WeakMap<object, Map<CallExpression, Frame[]>>();
  readonly #memos = new WeakMap<Frame, Memo>();

  /** The run of a function by a call: the same one for the same call in the same run of its caller. */
  of(run: Omit<Frame, "depth">): Frame {
    const { call, caller } = run;
    const calls = made(this.#calls, caller.frame ?? this, () => new Map<CallExpression, Frame[]>());
    const runs = made(calls, call, (): Frame[] => []);
    const known = runs.find((other) => isSame(other, run));
    if (known !== undefined) return known;
    const fresh = { ...run, depth: (caller.frame?.depth ?? 0) + 1 };
    runs.push(fresh);
    return fresh;
  }

  /** What is known of expressions in a run. */
  memo(frame: Frame): Memo {
    return made(this.#memos, frame, () => new Map());
  }
}

/** The context without a run that what stands there is no part of. */
export function relevant(context: Context): Context {
  const { module, scope, frame } = context;
  if (frame === null) return context;
  if (frame.module === module)
    for (let at = module.ir.scopes[scope]; at !== undefined; at = module.ir.scopes[at.parent ?? -1])
      if (at.functionId === frame.functionId) return context;
  return { module, scope, frame: null };
}

const isSame = (known: Frame, run: Omit<Frame, "depth">): boolean =>
  known.functionId === run.functionId &&
  known.module === run.module &&
  known.self === run.self &&
  known.caller.module === run.caller.module &&
  known.caller.scope === run.caller.scope;

function made<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
