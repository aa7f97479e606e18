import { ASSET_KINDS, type AssetKind } from "../../domain/asset.ts";
import type { Stretch } from "../graph/adjacency.ts";
import { type Arena, type Ground, powerOf, rowOf, rowsByKind, stateOf, statesOf } from "./arena.ts";
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
  /** The powers over each row that will not get easier, by bits: what leads there again is passed over without a look at its effort. */
  readonly #settled: Uint8Array;
  readonly #queue = new Buckets();
  readonly #waiting: Waiting[] = [];
  /** Premises, each with a row that may meet it, later in the order because nobody knows for sure; queued by -1 - the place of the two. */
  readonly #doubtful: number[] = [];

  constructor(arena: Arena, blocked: Blocked, limit: Effort) {
    this.#arena = arena;
    this.#blocked = blocked;
    this.#limit = limit;
    this.#effort = new Int32Array(statesOf(arena.graph.size)).fill(NEVER);
    this.#settled = new Uint8Array(arena.graph.size);
  }

  run(): Derived {
    this.#begin();
    for (let item = this.#queue.take(); item !== undefined; item = this.#queue.take()) {
      const least = this.#queue.priority;
      if (item < 0) this.#meetDoubtful(item, least);
      else if (this.#effort[item] === least) this.#meetAll(item, least);
    }
    return { effort: this.#effort, limit: this.#limit };
  }

  #begin(): void {
    const { steps, own, kinds, whens, answers } = this.#arena;
    const begins = [...steps.entries()].filter(([, { needs }]) => needs.length === 0);
    for (const [kind, rows] of rowsByKind(kinds).entries()) {
      const here = begins.flatMap(([index, { on }]) => (on.includes(ASSET_KINDS[kind] as AssetKind) ? [index] : []));
      answers.ofAll(
        here.flatMap((index) => whens[index] ?? []),
        rows,
      );
      for (const index of here) for (const row of rows) this.#gain(index, row, own[index] as number);
    }
  }

  /** The state just settled meets premises: at once, or later in the order where nobody knows whether it does. */
  #meetAll(state: number, least: Effort): void {
    const row = rowOf(state);
    this.#settled[row] = (this.#settled[row] as number) | (1 << powerOf(state));
    for (const road of this.#arena.leading(powerOf(state), row)) {
      const across = this.#arena.across(road, row, "asset");
      if (across.start === across.end) continue;
      for (const premise of road.premises) this.#meet(premise, row, across, least);
    }
  }

  #meet(premise: Ground, row: number, across: Stretch, least: Effort): void {
    const serves = this.#arena.holds(premise.when, row);
    if (serves === "yes") this.#spread(premise, across, least);
    else if (serves === "unknown") this.#queue.put(plus(least, DOUBT), -this.#doubtful.push(premise.id, row) + 1);
  }

  /** A premise that may be met by a row, after all that is easier: as likely as nobody knows that it is not. */
  #meetDoubtful(item: number, least: Effort): void {
    const premise = this.#arena.premises[this.#doubtful[-item - 1] as number] as Ground;
    this.#spread(premise, this.#arena.across(premise, this.#doubtful[-item] as number, "asset"), least);
  }

  /** The premise is met on every asset across the edge. A hub has very many: those that are gained more easily are passed over first. */
  #spread(premise: Ground, { targets, start, end }: Stretch, least: Effort): void {
    const { step, isAlone } = premise;
    const settled = 1 << (this.#arena.gains[step] as number);
    const bound = plus(least, this.#arena.own[step] as number);
    for (let slot = start; slot < end; slot++) {
      const asset = targets[slot] as number;
      if (((this.#settled[asset] as number) & settled) !== 0 || !this.#arena.speaks(step, asset)) continue;
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
