import { type Call, OPAQUE } from "../evaluate/evaluation.ts";
import type { Program } from "../evaluate/program.ts";
import type { Expression, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { FunctionPlace } from "./function-place.ts";
import { knownText } from "./known-text.ts";
import { Overrides } from "./overrides.ts";
import { servesSettings } from "./settings.ts";

const MOST_FUNCTIONS = 120;
const MOST_DEPTH = 5;

/** A function that running another runs. */
interface ReachedFunction extends FunctionPlace {
  /** Whether it only serves the program's own settings, whatever it is asked. */
  readonly isSettings: boolean;
}

/** Functions that running one function runs. */
interface Reached {
  readonly functions: readonly ReachedFunction[];
  /** Whether calls went deeper than was looked, or into a file that was not read. */
  readonly isCut: boolean;
  /** Whether a class only announces what some call runs, so that what it is given was not followed further. */
  readonly isIndirect: boolean;
}

/** Looks into the bodies of functions. */
export class Bodies {
  readonly #program: Program;
  readonly #reached = new Map<FunctionIr, Reached>();
  readonly #calls = new Map<LoadedModule, ReadonlyMap<number, readonly Call[]>>();
  readonly #overrides: Overrides;

  constructor(program: Program) {
    this.#program = program;
    this.#overrides = new Overrides(program);
  }

  /** Calls made in a function itself, nested functions included. */
  callsIn({ module, id }: FunctionPlace): readonly Call[] {
    const known = this.#calls.get(module);
    const byFunction = known ?? groupCalls(module);
    if (known === undefined) this.#calls.set(module, byFunction);
    return byFunction.get(id) ?? [];
  }

  /** Functions of the program that a function calls, with itself, at most five deep. */
  reached(start: FunctionPlace): readonly ReachedFunction[] {
    return this.#reach(start).functions;
  }

  /** Whether a function calls functions of the program that {@link reached} leaves out. */
  isCut(start: FunctionPlace): boolean {
    return this.#reach(start).isCut;
  }

  /** Whether what a function hands on was not followed to the end. */
  isIndirect(start: FunctionPlace): boolean {
    return this.#reach(start).isIndirect;
  }

  #reach(start: FunctionPlace): Reached {
    const own = start.module.ir.functions[start.id] as FunctionIr;
    const known = this.#reached.get(own) ?? this.#follow(start);
    this.#reached.set(own, known);
    return known;
  }

  /** The nearest first, so that what is left out is what lies deepest. */
  #follow(start: FunctionPlace): Reached {
    const seen = new Map<FunctionIr, ReachedFunction>();
    let isCut = false;
    let isIndirect = false;
    let next: ReachedFunction[] = [{ module: start.module, id: start.id, isSettings: false }];
    for (let depth = 0; next.length > 0; depth++) {
      const fresh = next.filter((place) => isNews(place, seen));
      if (depth > MOST_DEPTH || seen.size > MOST_FUNCTIONS) {
        isCut ||= fresh.length > 0;
        break;
      }
      for (const place of fresh) seen.set(functionOf(place), place);
      const steps = fresh.map((place) => this.#calledBy(place));
      isCut ||= steps.some((step) => step.isCut);
      isIndirect ||= steps.some((step) => step.isIndirect);
      next = steps.flatMap((step) => step.functions);
    }
    return { functions: [...seen.values()], isCut, isIndirect };
  }

  #calledBy(place: ReachedFunction): Reached {
    const functions: ReachedFunction[] = [];
    let isCut = false;
    let isIndirect = false;
    for (const call of this.callsIn(place))
      for (const callee of this.#program.callee(call)) {
        if (callee === OPAQUE) isCut = true;
        if (callee.kind !== "function") continue;
        const isSettings = place.isSettings || servesSettings(callee, call);
        const meant = this.#overrides.of(callee);
        isCut ||= meant.length === 0;
        isIndirect ||= meant.some((each) => functionOf(each) !== functionOf(callee));
        for (const { module, id } of meant) functions.push({ module, id, isSettings });
      }
    return { functions, isCut, isIndirect };
  }

  /** Texts that an expression in a call may come to, with a star for what is not known. */
  texts({ module, scope }: Call, expression: Expression): readonly string[] {
    const values = this.#program.evaluator.evaluate(expression, { module, scope, frame: null });
    return values.map(knownText);
  }

  /** Qualified names of outside things that a call may be a call of. */
  paths(call: Call): readonly string[] {
    return this.#program.callee(call).flatMap((value) => (value.kind === "symbol" ? [value.path] : []));
  }
}

const functionOf = ({ module, id }: FunctionPlace): FunctionIr => module.ir.functions[id] as FunctionIr;

/** Whether a function was not seen yet, or only as one that serves settings. */
function isNews(place: ReachedFunction, seen: ReadonlyMap<FunctionIr, ReachedFunction>): boolean {
  const before = seen.get(functionOf(place));
  return before === undefined || (before.isSettings && !place.isSettings);
}

function groupCalls(module: LoadedModule): ReadonlyMap<number, readonly Call[]> {
  const groups = new Map<number, Call[]>();
  for (const { call, scope } of module.ir.calls)
    for (const id of functionsAround(module, scope)) {
      const group = groups.get(id) ?? [];
      if (group.length === 0) groups.set(id, group);
      group.push({ module, scope, call });
    }
  return groups;
}

function functionsAround({ ir }: LoadedModule, scope: number): ReadonlySet<number> {
  const ids = new Set<number>();
  for (let at: number | null = scope; at !== null; at = ir.scopes[at]?.parent ?? null) {
    const id: number | null = ir.scopes[at]?.functionId ?? null;
    if (id !== null) ids.add(id);
  }
  return ids;
}
