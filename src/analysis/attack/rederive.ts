import type { Stretch } from "../graph/adjacency.ts";
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

/** Derives states anew, and what rests on them. */
class Rederivation {
  readonly #arena: Arena;
  readonly #efforts: Int32Array;
  readonly #blocked: Blocked;
  readonly #limit: Effort;
  readonly #before = new Map<number, Effort>();
  readonly #queue = new Buckets();

  constructor(arena: Arena, efforts: Int32Array, blocked: Blocked, limit: Effort) {
    this.#arena = arena;
    this.#efforts = efforts;
    this.#blocked = blocked;
    this.#limit = limit;
  }

  run(heads: readonly number[]): Changes {
    this.#takeBack(heads);
    for (const state of [...heads, ...this.#before.keys()]) this.#lower(state, this.#least(state));
    this.#spread();
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
      this.#eachMet(state, priority, ({ step }, { targets, start, end }, bound) => {
        for (let slot = start; slot < end; slot++) {
          const head = this.#headOf(step, targets[slot] as number);
          if (head >= 0 && (this.#efforts[head] as number) >= bound) look(head);
        }
      });
    }
  }

  /** The state takes so much, if that is less than is known; what rests on it follows when {@link #spread} comes to it. */
  #lower(state: number, effort: Effort): void {
    if (effort >= (this.#efforts[state] as number)) return;
    this.#set(state, effort);
    this.#queue.put(effort, state);
  }

  /** Derives what rests on the states that were lowered. */
  #spread(): void {
    const queue = this.#queue;
    /** Premises of steps with several that were met on an asset before, hence by something easier. */
    const met = new Set<number>();
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      if (this.#efforts[state] !== queue.priority) continue;
      this.#eachMet(state, queue.priority, (premise, { targets, start, end }, bound, doubt) => {
        for (let slot = start; slot < end; slot++) {
          const row = targets[slot] as number;
          const head = this.#headOf(premise.step, row);
          if (head < 0 || bound >= (this.#efforts[head] as number)) continue;
          if (premise.isAlone) this.#lower(head, this.#whole(premise.step, row, bound));
          else this.#lowerOnce(premise, row, doubt, met);
        }
      });
    }
  }

  #lowerOnce({ id, step }: Ground, row: number, doubt: number, met: Set<number>): void {
    const key = (id * 2 + doubt) * this.#arena.kinds.length + row;
    if (met.has(key)) return;
    met.add(key);
    this.#lower(this.#headOf(step, row), this.#effortBy(step, row));
  }

  #set(state: number, effort: Effort): void {
    const known = this.#efforts[state] as number;
    if (!this.#before.has(state)) this.#before.set(state, known);
    this.#efforts[state] = effort;
  }

  /** What the step gains on the row; -1 where it does not speak of it. */
  #headOf(step: number, row: number): number {
    return this.#arena.speaks(step, row) ? stateOf(row, this.#arena.gains[step] as number) : -1;
  }

  /**
   * Every premise that the state meets, with the rows whose steps may rest on it and the least that those take where the state takes so much;
   * `doubt` is 1 where nobody knows whether it is met.
   */
  #eachMet(
    state: number,
    effort: Effort,
    visit: (premise: Ground, rows: Stretch, bound: Effort, doubt: 0 | 1) => void,
  ): void {
    const own = rowOf(state);
    for (const premise of this.#arena.meeting(powerOf(state), own)) {
      const serves = this.#arena.holds(premise.when, own);
      if (serves === "no") continue;
      const least = plus(effort, this.#arena.own[premise.step] as number);
      const rows = this.#arena.across(premise, own, "asset");
      if (serves === "yes") visit(premise, rows, least, 0);
      else visit(premise, rows, plus(least, DOUBT), 1);
    }
  }

  /** The least effort of a state by what its premises take now, or one that is no more than `enough`. */
  #least(state: number, enough: Effort = 0): Effort {
    const row = rowOf(state);
    let least = NEVER;
    for (const step of this.#arena.gaining(powerOf(state), row)) {
      least = Math.min(least, this.#effortBy(step, row, enough));
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
