import { type Arena, type Ground, powerOf, rowOf, stateOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import { type Blocked, DOUBT } from "./derive.ts";
import { difficultyOf, type Effort, MOST_DIFFICULT, NEVER, plus } from "./effort.ts";

/** States whose effort changed, each with what it was before. */
export type Changes = ReadonlyMap<number, Effort>;

/**
 * Brings the least efforts up to date after something changed, equal to deriving again, by work in proportion to what changes: first
 * everything that may rest on what is gone is taken back, in order of effort, unless it stands by another way; then it, and whatever is
 * easier than before, is derived anew (after Gupta, Mumick and Subrahmanian, "Maintaining views incrementally", 1993, and Ramalingam and
 * Reps, "An incremental algorithm for a generalization of the shortest-path problem", 1996).
 * @param efforts changed in place
 * @param heads the states that steps or edges that changed lead to at once
 */
export function rederive(
  arena: Arena,
  efforts: Int32Array,
  heads: Iterable<number>,
  blocked: Blocked = () => false,
  limit: Effort = NEVER,
): Changes {
  return new Rederivation(arena, efforts, blocked, limit).run([...heads]);
}

/** Takes changes back. */
export function undo(efforts: Int32Array, changes: Changes): void {
  for (const [state, before] of changes) efforts[state] = before;
}

class Rederivation {
  readonly #arena: Arena;
  readonly #efforts: Int32Array;
  readonly #blocked: Blocked;
  readonly #limit: Effort;
  readonly #before = new Map<number, Effort>();

  constructor(arena: Arena, efforts: Int32Array, blocked: Blocked, limit: Effort) {
    this.#arena = arena;
    this.#efforts = efforts;
    this.#blocked = blocked;
    this.#limit = limit;
  }

  run(heads: readonly number[]): Changes {
    this.#takeBack(heads);
    this.#deriveAgain([...heads, ...this.#before.keys()]);
    for (const [state, before] of this.#before) if (this.#efforts[state] === before) this.#before.delete(state);
    return this.#before;
  }

  /** In order of effort: what a state rests on takes less, so that it is decided before; what takes most of all is taken back unseen. */
  #takeBack(heads: readonly number[]): void {
    const queue = new Buckets();
    const seen = new Set<number>();
    const look = (state: number): void => {
      const known = this.#efforts[state] as number;
      if (known === NEVER || seen.has(state)) return;
      seen.add(state);
      queue.put(known, state);
    };
    heads.forEach(look);
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      const { priority } = queue;
      if (difficultyOf(priority) < MOST_DIFFICULT && this.#least(state, priority) <= priority) continue;
      this.#set(state, NEVER);
      this.#eachRestingOn(state, priority, (premise, row, bound) => {
        const head = stateOf(row, this.#arena.gains[premise.step] as number);
        if ((this.#efforts[head] as number) >= bound) look(head);
      });
    }
  }

  #deriveAgain(states: readonly number[]): void {
    const queue = new Buckets();
    const lower = (state: number, effort: Effort): void => {
      if (effort >= (this.#efforts[state] as number)) return;
      this.#set(state, effort);
      queue.put(effort, state);
    };
    for (const state of states) lower(state, this.#least(state));
    /** Premises of steps with several that were met on an asset before, hence by something easier. */
    const met = new Set<number>();
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      if (this.#efforts[state] !== queue.priority) continue;
      this.#eachRestingOn(state, queue.priority, (premise, row, bound, doubt) => {
        const { id, step, isAlone } = premise;
        const head = stateOf(row, this.#arena.gains[step] as number);
        if (bound >= (this.#efforts[head] as number)) return;
        if (isAlone) return lower(head, this.#whole(step, row, bound));
        const key = (id * 2 + doubt) * this.#arena.kinds.length + row;
        if (met.has(key)) return;
        met.add(key);
        lower(head, this.#effortBy(step, row));
      });
    }
  }

  #set(state: number, effort: Effort): void {
    const known = this.#efforts[state] as number;
    if (!this.#before.has(state)) this.#before.set(state, known);
    this.#efforts[state] = effort;
  }

  /**
   * Every step on every asset that a premise met by the state belongs to, with the least that it takes where the state takes so much;
   * `doubt` is 1 where nobody knows whether the premise is met.
   */
  #eachRestingOn(
    state: number,
    effort: Effort,
    visit: (premise: Ground, row: number, bound: Effort, doubt: 0 | 1) => void,
  ): void {
    const own = rowOf(state);
    for (const premise of this.#arena.meeting(powerOf(state), own)) {
      const serves = this.#arena.holds(premise.when, own);
      if (serves === "no") continue;
      const doubt = serves === "unknown" ? 1 : 0;
      const least = plus(effort, this.#arena.own[premise.step] as number);
      const bound = doubt === 1 ? plus(least, DOUBT) : least;
      const { targets, start, end } = this.#arena.across(premise, own, "asset");
      for (let slot = start; slot < end; slot++) {
        const row = targets[slot] as number;
        if (this.#arena.speaks(premise.step, row)) visit(premise, row, bound, doubt);
      }
    }
  }

  /** The least effort of a state by what its premises take now, or one that is no more than `enough`. */
  #least(state: number, enough: Effort = 0): Effort {
    let least = NEVER;
    for (const step of this.#arena.gaining[powerOf(state)] ?? []) {
      if (this.#arena.speaks(step, rowOf(state))) least = Math.min(least, this.#effortBy(step, rowOf(state), enough));
      if (least <= enough) break;
    }
    return least;
  }

  #effortBy(step: number, row: number, enough: Effort = 0): Effort {
    const ground = this.#arena.ground[step] ?? [];
    let sum = this.#arena.own[step] as number;
    const spare = ground.length === 1 ? enough - sum : 0;
    for (const premise of ground) {
      const least = this.#easiest(premise, row, spare);
      if (least === NEVER) return NEVER;
      sum = plus(sum, least);
    }
    return this.#whole(step, row, sum);
  }

  /** What a step takes on a row whose premises and difficulty take so much. */
  #whole(step: number, row: number, sum: Effort): Effort {
    const applies = this.#arena.applies(step, row);
    if (applies === "no" || this.#blocked(step, row)) return NEVER;
    const total = applies === "unknown" ? plus(sum, DOUBT) : sum;
    return total < this.#limit ? total : NEVER;
  }

  #easiest(premise: Ground, row: number, enough: Effort): Effort {
    let least = NEVER;
    const { targets, start, end } = this.#arena.across(premise, row, "neighbour");
    for (let slot = start; slot < end && least > enough; slot++) {
      const other = targets[slot] as number;
      const known = this.#efforts[stateOf(other, premise.power)] as number;
      if (known >= least) continue;
      const serves = this.#arena.serves(premise, other);
      if (serves !== "no") least = Math.min(least, serves === "yes" ? known : plus(known, DOUBT));
    }
    return least;
  }
}
