import { type Call, OPAQUE } from "../evaluate/evaluation.ts";
import type { Program } from "../evaluate/program.ts";
import type { FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";

/** A function of the program by its place. */
export interface FunctionPlace {
  readonly module: LoadedModule;
  readonly id: number;
}

const MOST_FUNCTIONS = 40;
const MOST_DEPTH = 5;

/** Functions that running one function runs. */
interface Reached {
  readonly functions: readonly FunctionPlace[];
  /** Whether calls went deeper than was looked, or into a file that was not read. */
  readonly isCut: boolean;
}

/** Looks into the bodies of functions. */
export class Bodies {
  readonly #program: Program;
  readonly #reached = new Map<FunctionIr, Reached>();
  readonly #calls = new Map<LoadedModule, ReadonlyMap<number, readonly Call[]>>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** Calls made in a function itself, nested functions included. */
  callsIn({ module, id }: FunctionPlace): readonly Call[] {
    const known = this.#calls.get(module);
    const byFunction = known ?? groupCalls(module);
    if (known === undefined) this.#calls.set(module, byFunction);
    return byFunction.get(id) ?? [];
  }

  /** Functions of the program that a function calls, with itself, at most five deep. */
  reached(start: FunctionPlace): readonly FunctionPlace[] {
    return this.#reach(start).functions;
  }

  /** Whether a function calls functions of the program that {@link reached} leaves out. */
  isCut(start: FunctionPlace): boolean {
    return this.#reach(start).isCut;
  }

  #reach(start: FunctionPlace): Reached {
    const own = start.module.ir.functions[start.id] as FunctionIr;
    const known = this.#reached.get(own) ?? this.#follow(start);
    this.#reached.set(own, known);
    return known;
  }

  #follow(start: FunctionPlace): Reached {
    const seen = new Map<FunctionIr, FunctionPlace>();
    let isCut = false;
    const visit = (place: FunctionPlace, depth: number): void => {
      const own = place.module.ir.functions[place.id] as FunctionIr;
      if (seen.has(own)) return;
      if (depth > MOST_DEPTH || seen.size > MOST_FUNCTIONS) {
        isCut = true;
        return;
      }
      seen.set(own, place);
      for (const call of this.callsIn(place))
        for (const callee of this.#program.callee(call)) {
          if (callee.kind === "function") visit(callee, depth + 1);
          if (callee === OPAQUE) isCut = true;
        }
    };
    visit(start, 0);
    return { functions: [...seen.values()], isCut };
  }

  /** Qualified names of outside things that a call may be a call of. */
  paths(call: Call): readonly string[] {
    return this.#program.callee(call).flatMap((value) => (value.kind === "symbol" ? [value.path] : []));
  }
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
