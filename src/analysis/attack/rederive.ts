import type { Stretch } from "../graph/adjacency.ts";
import { type Arena, type Ground, powerOf, rowOf, stateOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import { type Blocked, DOUBT } from "./derive.ts";
import { difficultyOf, type Effort, MOST_DIFFICULT, NEVER, plus } from "./effort.ts";
import { StateSet } from "./state-set.ts";

/** States whose effort changed, each with what it was before. */
export interface Changes {
  readonly size: number;
  readonly states: readonly number[];
  readonly before: readonly Effort[];
}

/**
 * Brings the least efforts up to date after something changed, equal to deriving again, by work in proportion to what changes: first
 * everything that may rest on what is gone is taken back, in order of effort, unless it stands by another way; then it, and whatever is
 * easier than before, is derived anew (after Gupta, Mumick and Subrahmanian, "Maintaining views incrementally", 1993, and Ramalingam and
 * Reps, "An incremental algorithm for a generalization of the shortest-path problem", 1996). Kept for one change after the other: the room
 * that it needs is in proportion to all states.
 */
export class Rederivation {
  readonly #arena: Arena;
  readonly #efforts: Int32Array;
  #blocked: Blocked = NOTHING_BLOCKED;
  #limit: Effort = NEVER;
  readonly #seen: StateSet;
  readonly #changed: StateSet;
  /** Of each that changed, in the same order. */
  #before: Effort[] = [];

  /** `efforts`: changed in place by each run. */
  constructor(arena: Arena, efforts: Int32Array) {
    this.#arena = arena;
    this.#efforts = efforts;
    this.#seen = new StateSet(efforts.length);
    this.#changed = new StateSet(efforts.length);
  }

  /**
   * @param heads the states that steps or edges that changed lead to at once
   * @param blocked all that is taken away, by this change and before
   * @param limit what takes this much or more does not count, and stays as it is
   */
  run(heads: Iterable<number>, blocked: Blocked = NOTHING_BLOCKED, limit: Effort = NEVER): Changes {
    this.#blocked = blocked;
    this.#limit = limit;
    const [first, queue] = [[...heads], new Buckets()];
    this.#takeBack(first);
    const taken = this.#changed.all.length;
    for (const state of first) this.#lower(queue, state, this.#least(state));
    for (let place = 0; place < taken; place++) {
      const state = this.#changed.all[place] as number;
      this.#lower(queue, state, this.#least(state));
    }
    this.#spread(queue);
    return this.#changes();
  }

  /** Takes changes back. */
  undo({ states, before }: Changes): void {
    for (const [place, state] of states.entries()) this.#efforts[state] = before[place] as Effort;
  }

  #changes(): Changes {
    const changes = { size: 0, states: [] as number[], before: [] as Effort[] };
    for (const [place, state] of this.#changed.all.entries()) {
      const before = this.#before[place] as Effort;
      if (this.#efforts[state] === before) continue;
      changes.size = changes.states.push(state);
      changes.before.push(before);
    }
    this.#changed.clear();
    this.#before = [];
    return changes;
  }

  /** In order of effort: what a state rests on takes less, so that it is decided before; what takes most of all is taken back unseen. */
  #takeBack(heads: readonly number[]): void {
    const queue = new Buckets();
    for (const state of heads) this.#look(queue, state);
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      const { priority } = queue;
      if (difficultyOf(priority) < MOST_DIFFICULT && this.#least(state, priority) <= priority) continue;
      this.#set(state, NEVER);
      this.#lookAtHeads(queue, state, priority);
    }
    this.#seen.clear();
  }

  #look(queue: Buckets, state: number): void {
    const known = this.#efforts[state] as number;
    if (known < this.#limit && this.#seen.add(state)) queue.put(known, state);
  }

  /** Looks at all that may rest on the state. */
  #lookAtHeads(queue: Buckets, state: number, effort: Effort): void {
    const own = rowOf(state);
    for (const road of this.#arena.leading(powerOf(state), own)) {
      const across = this.#arena.across(road, own, "asset");
      if (across.start === across.end) continue;
      for (const premise of road.premises) {
        const bound = this.#leastBy(premise, own, effort);
        if (bound !== NEVER) this.#lookAcross(queue, premise, across, bound);
      }
    }
  }

  /** What has no other premise takes what the step takes by this one, or one doubt more, if it rests on it. */
  #lookAcross(queue: Buckets, { step, isAlone }: Ground, { targets, start, end }: Stretch, bound: Effort): void {
    const doubted = plus(bound, DOUBT);
    for (let slot = start; slot < end; slot++) {
      const head = this.#headOf(step, targets[slot] as number);
      if (head < 0) continue;
      const known = this.#efforts[head] as number;
      if (isAlone ? known === bound || known === doubted : known >= bound) this.#look(queue, head);
    }
  }

  /** The state takes so much, if that is less than is known; what rests on it follows when {@link #spread} comes to it. */
  #lower(queue: Buckets, state: number, effort: Effort): void {
    if (effort >= (this.#efforts[state] as number)) return;
    this.#set(state, effort);
    queue.put(effort, state);
  }

  /** Derives what rests on the states that were lowered. */
  #spread(queue: Buckets): void {
    /** Premises of steps with several that were met on an asset before, hence by something easier. */
    const met = new Set<number>();
    for (let state = queue.take(); state !== undefined; state = queue.take()) {
      if (this.#efforts[state] !== queue.priority) continue;
      const own = rowOf(state);
      for (const road of this.#arena.leading(powerOf(state), own)) {
        const across = this.#arena.across(road, own, "asset");
        if (across.start === across.end) continue;
        for (const premise of road.premises) {
          const bound = this.#leastBy(premise, own, queue.priority);
          if (bound !== NEVER) this.#spreadAcross(queue, premise, own, across, bound, met);
        }
      }
    }
  }

  #spreadAcross(
    queue: Buckets,
    premise: Ground,
    own: number,
    { targets, start, end }: Stretch,
    bound: Effort,
    met: Set<number>,
  ): void {
    const { step, isAlone } = premise;
    for (let slot = start; slot < end; slot++) {
      const row = targets[slot] as number;
      const head = this.#headOf(step, row);
      if (head < 0 || bound >= (this.#efforts[head] as number)) continue;
      if (isAlone) this.#lower(queue, head, this.#whole(step, row, bound));
      else if (this.#isFirst(met, premise, own, row)) this.#lower(queue, head, this.#effortBy(step, row));
    }
  }

  #isFirst(met: Set<number>, { id, when }: Ground, own: number, row: number): boolean {
    const doubt = this.#arena.holds(when, own) === "unknown" ? 1 : 0;
    const key = (id * 2 + doubt) * this.#arena.kinds.length + row;
    return !met.has(key) && met.add(key) !== undefined;
  }

  #set(state: number, effort: Effort): void {
    if (this.#changed.add(state)) this.#before.push(this.#efforts[state] as number);
    this.#efforts[state] = effort;
  }

  /** What the step gains on the row; -1 where it does not speak of it. */
  #headOf(step: number, row: number): number {
    return this.#arena.speaks(step, row) ? stateOf(row, this.#arena.gains[step] as number) : -1;
  }

  /** The least that the premise's step takes where the premise is met by a state of the row that takes so much; NEVER where it is not met. */
  #leastBy(premise: Ground, row: number, effort: Effort): Effort {
    const serves = this.#arena.holds(premise.when, row);
    if (serves === "no") return NEVER;
    const least = plus(effort, this.#arena.own[premise.step] as number);
    return serves === "yes" ? least : plus(least, DOUBT);
  }

  /** The least effort of a state by what its premises take now, or one that is no more than `enough`. */
  #least(state: number, enough: Effort = 0): Effort {
    const row = rowOf(state);
    let least = this.#leastByOne(state, row, enough);
    if (least <= enough) return least;
    for (const step of this.#arena.gaining(powerOf(state), row))
      if (this.#arena.ground[step]?.length !== 1) least = Math.min(least, this.#effortBy(step, row));
    return least;
  }

  /** By steps with one premise. */
  #leastByOne(state: number, row: number, enough: Effort): Effort {
    let least = NEVER;
    for (const road of this.#arena.resting(powerOf(state), row)) {
      const across = this.#arena.across(road, row, "neighbour");
      if (across.start === across.end) continue;
      for (const premise of road.premises) {
        const own = this.#arena.own[premise.step] as number;
        const met = this.#easiest(premise, across, enough - own);
        if (met === NEVER || plus(met, own) >= least) continue;
        least = Math.min(least, this.#whole(premise.step, row, plus(met, own)));
        if (least <= enough) return least;
      }
    }
    return least;
  }

  #effortBy(step: number, row: number): Effort {
    let sum = this.#arena.own[step] as number;
    for (const premise of this.#arena.ground[step] ?? []) {
      const least = this.#easiest(premise, this.#arena.across(premise, row, "neighbour"), 0);
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

  #easiest(premise: Ground, { targets, start, end }: Stretch, enough: Effort): Effort {
    let least = this.#limit;
    for (let slot = start; slot < end && least > enough; slot++) {
      const other = targets[slot] as number;
      const known = this.#efforts[stateOf(other, premise.power)] as number;
      if (known >= least) continue;
      const serves = this.#arena.serves(premise, other);
      if (serves !== "no") least = Math.min(least, serves === "yes" ? known : plus(known, DOUBT));
    }
    return least < this.#limit ? least : NEVER;
  }
}

const NOTHING_BLOCKED: Blocked = () => false;
