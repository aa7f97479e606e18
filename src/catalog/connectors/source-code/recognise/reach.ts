import type { Program } from "../evaluate/program.ts";
import type {
  Context,
  DictValue,
  FunctionValue,
  InstanceValue,
  ListValue,
  ObjectValue,
  Value,
} from "../evaluate/values.ts";
import type { Expression } from "../ir.ts";
import { allArguments } from "./arguments.ts";
import type { Recogniser, Recognition } from "./recogniser.ts";

/** A dictionary, the entry it was found under, and the dictionary that holds it. Holders come before what they hold. */
export interface ReachedDict {
  readonly dict: DictValue;
  readonly key: string | undefined;
  readonly holder: DictValue | undefined;
}

/** What can be found by following a value inwards: known calls, objects of the program's classes, functions, plain definitions. */
export interface Reached {
  readonly recognitions: readonly Recognition[];
  readonly objects: readonly ObjectValue[];
  readonly functions: readonly FunctionValue[];
  readonly dicts: readonly ReachedDict[];
  /** What calls that no signature knows have made. */
  readonly made: readonly InstanceValue[];
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
 * what lies behind an agent belongs to that agent. What is put into a text is no part of what the text is given to; only as a
 * flow of data (`isFlow`) does it lead on.
 */
export function reach(program: Program, recogniser: Recogniser, start: readonly Value[], isFlow = false): Reached {
  const search = new Search(program, recogniser, isFlow);
  for (const value of start) search.visit(value, 0);
  return search.reached();
}

class Search {
  readonly #isFlow: boolean;
  readonly #program: Program;
  readonly #recogniser: Recogniser;
  readonly #recognitions = new Map<object, readonly Recognition[]>();
  readonly #objects: ObjectValue[] = [];
  readonly #functions: FunctionValue[] = [];
  readonly #dicts: ReachedDict[] = [];
  readonly #made: InstanceValue[] = [];
  #holder: DictValue | undefined;
  readonly #seen = new Set<Expression>();
  #open = false;
  #visits = 0;

  constructor(program: Program, recogniser: Recogniser, isFlow: boolean) {
    this.#isFlow = isFlow;
    this.#program = program;
    this.#recogniser = recogniser;
  }

  reached(): Reached {
    return {
      recognitions: [...this.#recognitions.values()].flat(),
      objects: this.#objects,
      functions: this.#functions,
      dicts: this.#dicts,
      made: this.#made,
      open: this.#open,
    };
  }

  /** Follows one value. `key`: the entry of a dictionary it was found under. */
  visit(value: Value, depth: number, key?: string): void {
    if (++this.#visits > MOST_VISITS || depth > MOST_DEPTH) {
      this.#open = true;
      return;
    }
    switch (value.kind) {
      case "instance":
        return this.#visitInstance(value, depth);
      case "symbol":
        if (value.receiver !== null) this.visit(value.receiver, depth + 1);
        else if (value.path.startsWith("?")) this.#open = true;
        return;
      case "list":
        return this.#visitList(value, depth);
      case "dict":
        return this.#visitDict(value, depth, key);
      case "object":
        this.#objects.push(value);
        return;
      case "class":
        this.#objects.push({ kind: "object", module: value.module, classId: value.id, call: null });
        return;
      case "function":
        if (!CALLBACKS.has(key ?? "")) this.#functions.push(value);
        return;
      case "pattern":
        if (this.#isFlow) for (const part of value.parts.flat()) this.visit(part, depth + 1);
        return;
      case "parameter":
      case "environment":
        this.#open = true;
    }
  }

  #visitInstance(value: InstanceValue, depth: number): void {
    if (this.#isSeen(value.call)) return;
    const known = this.#recogniser.recogniseMaker(value);
    if (known.length > 0) this.#recognitions.set(value.call, known);
    if (value.receiver !== null) this.visit(value.receiver, depth + 1);
    if (known.length > 0) return;
    this.#made.push(value);
    const { module, scope } = value.context;
    if (module.ir.language === "kotlin" || module.ir.language === "java") this.#visitMade(value);
    for (const argument of allArguments({ module, scope, call: value.call }))
      this.#follow(argument, value.context, depth + 1);
  }

  /** An object of the program whose class descends from one of a library, on which something more is called. */
  #visitMade({ call, context }: InstanceValue): void {
    for (const made of this.#program.callee({ module: context.module, scope: context.scope, call }))
      if (made.kind === "class")
        this.#objects.push({
          kind: "object",
          module: made.module,
          classId: made.id,
          call: { context, expression: call },
        });
  }

  #visitList({ expression, context }: ListValue, depth: number): void {
    if (this.#isSeen(expression)) return;
    for (const item of expression.items) this.#follow(item, context, depth + 1);
  }

  #visitDict(dict: DictValue, depth: number, key: string | undefined): void {
    const { expression, context } = dict;
    if (this.#isSeen(expression)) return;
    const holder = this.#holder;
    this.#dicts.push({ dict, key, holder });
    this.#holder = dict;
    for (const entry of expression.entries) this.#follow(entry.value, context, depth + 1, entry.name);
    for (const item of [...expression.spreads, ...expression.computed]) this.#follow(item, context, depth + 1);
    this.#holder = holder;
  }

  #follow(expression: Expression, context: Context, depth: number, key?: string): void {
    const values = this.#program.evaluator.evaluate(expression, context);
    if (values.length === 0 && expression.kind !== "none") this.#open = true;
    for (const value of values) this.visit(value, depth, key);
  }

  #isSeen(expression: Expression): boolean {
    const seen = this.#seen.has(expression);
    this.#seen.add(expression);
    return seen;
  }
}
