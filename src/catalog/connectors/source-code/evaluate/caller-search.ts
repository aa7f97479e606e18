import type { FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { Bounds } from "./bounds.ts";
import type { CallIndex } from "./callers.ts";
import type { Call } from "./evaluation.ts";
import type { Value } from "./values.ts";

/** Finds the calls that run a function: by name first, and then by what the name means there. */
export class CallerSearch {
  readonly #index: CallIndex;
  readonly #bounds: Bounds;
  readonly #callee: (call: Call) => readonly Value[];
  readonly #known = new Map<FunctionIr, readonly Call[]>();
  /** Depths of the searches that are under way. */
  readonly #open = new Map<FunctionIr, number>();
  /** What is good enough for the question being answered only. */
  readonly #meanwhile = new Map<FunctionIr, readonly Call[]>();

  #turn = -1;

  constructor(index: CallIndex, bounds: Bounds, callee: (call: Call) => readonly Value[]) {
    this.#index = index;
    this.#bounds = bounds;
    this.#callee = callee;
  }

  /** Calls that run a function. A constructor is run by calls of its class. */
  of(module: LoadedModule, own: FunctionIr): readonly Call[] {
    this.#forget();
    const known = this.#known.get(own);
    if (known !== undefined) return known;
    const meanwhile = this.#meanwhile.get(own);
    const open = this.#open.get(own);
    if (meanwhile === undefined && open === undefined) return this.#search(module, own);
    this.#bounds.leaveOut(open);
    return meanwhile ?? [];
  }

  #forget(): void {
    if (this.#turn === this.#bounds.turn) return;
    this.#turn = this.#bounds.turn;
    this.#meanwhile.clear();
  }

  #search(module: LoadedModule, own: FunctionIr): readonly Call[] {
    const isOutermost = this.#bounds.depth === 0;
    this.#open.set(own, this.#bounds.depth);
    const { value, isWhole } = this.#bounds.run(() =>
      this.#index.candidates(module, own).filter(this.#runs(module, own)),
    );
    this.#open.delete(own);
    (isWhole || isOutermost ? this.#known : this.#meanwhile).set(own, value);
    return value;
  }

  #runs(module: LoadedModule, own: FunctionIr): (call: Call) => boolean {
    const isConstructor = own.classId !== null && (own.name === "__init__" || own.name === "constructor");
    const [kind, id] = isConstructor ? ["class", own.classId] : ["function", own.id];
    const isIt = (value: Value): boolean =>
      value.kind === kind && "id" in value && value.module === module && value.id === id;
    return (call) => {
      const callees = this.#bounds.ask(() => this.#callee(call));
      if (callees === undefined) this.#bounds.leaveOut();
      return callees?.some(isIt) === true;
    };
  }
}
