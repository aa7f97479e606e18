import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import { POWERS } from "../../domain/attack-step.ts";
import { type Arena, type Ground, powerOf, rowOf, rowsByKind, stateOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import { type Effort, effort, NEVER, plus } from "./effort.ts";

/** What an attacker can gain, and how easily. */
export interface Derived {
  /** Least effort of each state; {@link NEVER} where it cannot be gained. */
  readonly effort: Int32Array;
  /** What takes this much or more was left out. */
  readonly limit: Effort;
}

/** True where a step is taken away on an asset. */
export type Blocked = (step: number, row: number) => boolean;

/** What a step or a premise adds of which nobody knows whether it holds. */
export const DOUBT: Effort = effort(0, 1);

/**
 * Every power that can be gained, each with its least effort: forward chaining in order of effort, so that each state is settled once
 * (Knuth, "A generalization of Dijkstra's algorithm", 1977). Near-linear in the edges that the steps speak of. `limit`: what takes this much
 * or more is left out; {@link UNCERTAIN} leaves what is certain.
 */
export function derive(arena: Arena, blocked: Blocked = () => false, limit: Effort = NEVER): Derived {
  return new Chaining(arena, blocked, limit).run();
}

/** A step with several premises, on each row: which of them are met, by bits, and what they take together. */
interface Waiting {
  readonly met: Uint32Array;
  readonly sum: Int32Array;
}

class Chaining {
  readonly #arena: Arena;
  readonly #blocked: Blocked;
  readonly #limit: Effort;
  readonly #effort: Int32Array;
  readonly #queue = new Buckets();
  readonly #waiting: Waiting[] = [];
  /** Premises, each with a row that may meet it, later in the order because nobody knows for sure; queued by -1 - the place of the two. */
  readonly #doubtful: number[] = [];

  constructor(arena: Arena, blocked: Blocked, limit: Effort) {
    this.#arena = arena;
    this.#blocked = blocked;
    this.#limit = limit;
    this.#effort = new Int32Array(arena.graph.size * POWERS.length).fill(NEVER);
  }

  run(): Derived {
    this.#begin();
    for (let item = this.#queue.take(); item !== undefined; item = this.#queue.take()) {
      const least = this.#queue.priority;
      if (item < 0) this.#spread(this.#doubted(item), this.#doubtful[-item] as number, least);
      else if (this.#effort[item] === least) this.#meetAll(item, least);
    }
    return { effort: this.#effort, limit: this.#limit };
  }

  /** Asset by asset rather than step by step: what is known of one is then at hand for all that is asked of it. */
  #begin(): void {
    const { steps, own, kinds } = this.#arena;
    const begins = [...steps.entries()].filter(([, { needs }]) => needs.length === 0);
    for (const [kind, rows] of rowsByKind(kinds).entries()) {
      const here = begins.flatMap(([index, { on }]) => (on.includes(ASSET_KINDS[kind] as AssetKind) ? [index] : []));
      for (const row of rows) for (const index of here) this.#gain(index, row, own[index] as number);
    }
  }

  /** The state just settled meets premises: at once, or later in the order where nobody knows whether it does. */
  #meetAll(state: number, least: Effort): void {
    const row = rowOf(state);
    for (const premise of this.#arena.meeting(powerOf(state), row)) {
      // What looks around is asked of each edge anew: not before what is asked of each asset once has told that it matters.
      if (premise.when?.isAround === true && !this.#matters(premise, row, least)) continue;
      const serves = this.#arena.holds(premise.when, row);
      if (serves === "yes") this.#spread(premise, row, least);
      else if (serves === "unknown") this.#queue.put(plus(least, DOUBT), -this.#doubtful.push(premise.id, row) + 1);
    }
  }

  /** Whether something across the edge may be gained by the premise that is not gained as easily already. */
  #matters(premise: Ground, row: number, least: Effort): boolean {
    const { step } = premise;
    const power = this.#arena.gains[step] as number;
    const bound = plus(least, this.#arena.own[step] as number);
    const { targets, start, end } = this.#arena.across(premise, row, "asset");
    for (let slot = start; slot < end; slot++) {
      const asset = targets[slot] as number;
      const known = this.#effort[stateOf(asset, power)] as number;
      if (known > bound && this.#arena.applies(step, asset) !== "no") return true;
    }
    return false;
  }

  #doubted(item: number): Ground {
    return this.#arena.premises[this.#doubtful[-item - 1] as number] as Ground;
  }

  /** The premise is met on every asset across the edge. A hub has very many: those that are gained more easily are passed over first. */
  #spread(premise: Ground, row: number, least: Effort): void {
    const { step, isAlone } = premise;
    const power = this.#arena.gains[step] as number;
    const bound = plus(least, this.#arena.own[step] as number);
    const { targets, start, end } = this.#arena.across(premise, row, "asset");
    for (let slot = start; slot < end; slot++) {
      const asset = targets[slot] as number;
      if (!this.#arena.speaks(step, asset) || (this.#effort[stateOf(asset, power)] as number) <= bound) continue;
      if (isAlone) this.#gain(step, asset, bound);
      else this.#wait(premise, asset, least);
    }
  }

  #wait({ step, place }: Ground, row: number, least: Effort): void {
    const { met, sum } = this.#waiting[step] ?? this.#open(step);
    const before = met[row] as number;
    if ((before & (1 << place)) !== 0) return;
    met[row] = before | (1 << place);
    sum[row] = plus(sum[row] as number, least);
    const all = (1 << (this.#arena.ground[step] as readonly Ground[]).length) - 1;
    if (met[row] === all) this.#gain(step, row, plus(sum[row] as number, this.#arena.own[step] as number));
  }

  #open(step: number): Waiting {
    const { length } = this.#arena.kinds;
    const waiting = { met: new Uint32Array(length), sum: new Int32Array(length) };
    this.#waiting[step] = waiting;
    return waiting;
  }

  /** The step gains what it does on the row, unless that takes no less than before; `certain`: what it takes where it surely applies. */
  #gain(index: number, row: number, certain: Effort): void {
    const state = stateOf(row, this.#arena.gains[index] as number);
    const known = this.#effort[state] as number;
    if (certain >= known || certain >= this.#limit) return;
    const applies = this.#arena.applies(index, row);
    if (applies === "no" || this.#blocked(index, row)) return;
    const total = applies === "unknown" ? plus(certain, DOUBT) : certain;
    if (total >= this.#limit || total >= known) return;
    this.#effort[state] = total;
    this.#queue.put(total, state);
  }
}
