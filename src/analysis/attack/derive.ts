import { POWERS } from "../../domain/attack-step.ts";
import { type Arena, type Ground, powerOf, rowOf, stateOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import { type Effort, effort, NEVER, plus } from "./effort.ts";

/** What an attacker can gain, and how easily. */
export interface Derived {
  /** Least effort of each state; {@link NEVER} where it cannot be gained. */
  readonly effort: Int32Array;
  /** How many states can be gained. */
  readonly count: number;
  /** What takes this much or more was left out. */
  readonly limit: Effort;
}

/** True where a step is taken away on an asset. */
export type Blocked = (step: number, row: number) => boolean;

/** A step with several premises on one asset, some of which are met. */
interface Waiting {
  met: number;
  missing: number;
  sum: Effort;
}

/**
 * Every power that can be gained, each with its least effort: forward chaining in order of effort, so that each state is settled once
 * (Knuth, "A generalization of Dijkstra's algorithm", 1977). Near-linear in the edges that the steps speak of. `limit`: what takes this much
 * or more is left out; {@link UNCERTAIN} leaves what is certain.
 */
export function derive(arena: Arena, blocked: Blocked = () => false, limit: Effort = NEVER): Derived {
  return new Chaining(arena, blocked, limit).run();
}

/** A settled state and a premise that it meets, if at all. */
interface Doubtful {
  readonly premise: Ground;
  readonly state: number;
}

class Chaining {
  readonly #arena: Arena;
  readonly #blocked: Blocked;
  readonly #limit: Effort;
  readonly #effort: Int32Array;
  readonly #settled: Uint8Array;
  readonly #queue = new Buckets();
  readonly #waiting = new Map<number, Waiting>();
  /** Premises that may be met by a settled state, later in the order because nobody knows for sure; queued by -1 - their place. */
  readonly #doubtful: Doubtful[] = [];

  constructor(arena: Arena, blocked: Blocked, limit: Effort) {
    this.#arena = arena;
    this.#blocked = blocked;
    this.#limit = limit;
    this.#effort = new Int32Array(arena.graph.size * POWERS.length).fill(NEVER);
    this.#settled = new Uint8Array(this.#effort.length);
  }

  run(): Derived {
    this.#begin();
    let count = 0;
    for (let next = this.#queue.take(); next !== null; next = this.#queue.take()) {
      if (next.item < 0) this.#spread(this.#doubtful[-1 - next.item] as Doubtful, next.priority);
      else if (this.#settled[next.item] === 0) {
        this.#settled[next.item] = 1;
        count++;
        for (const premise of this.#arena.premisesOf[powerOf(next.item)] ?? []) this.#meet(premise, next.item);
      }
    }
    return { effort: this.#effort, count, limit: this.#limit };
  }

  #begin(): void {
    const { steps, graph } = this.#arena;
    for (const [index, step] of steps.entries())
      if (step.needs.length === 0) for (let row = 0; row < graph.size; row++) this.#gain(index, row, 0);
  }

  /** The state just settled meets this premise: at once, or later in the order where nobody knows whether it does. */
  #meet(premise: Ground, state: number): void {
    const serves = this.#arena.serves(premise, rowOf(state));
    if (serves === "no") return;
    const least = this.#effort[state] as number;
    if (serves === "yes") return this.#spread({ premise, state }, least);
    this.#doubtful.push({ premise, state });
    this.#queue.put(plus(least, effort(0, 1)), -this.#doubtful.length);
  }

  /** The premise is met on every asset across the edge. */
  #spread({ premise, state }: Doubtful, least: Effort): void {
    const isAlone = this.#arena.ground[premise.step]?.length === 1;
    this.#arena.across(premise, rowOf(state), "asset", (asset) => {
      if (isAlone) this.#gain(premise.step, asset, least);
      else this.#wait(premise, asset, least);
    });
  }

  #wait(premise: Ground, row: number, least: Effort): void {
    const { step, place } = premise;
    if (this.#arena.applies(step, row) === "no") return;
    const key = step * this.#arena.graph.size + row;
    const needed = (this.#arena.ground[step] as readonly Ground[]).length;
    const waiting = this.#waiting.get(key) ?? { met: 0, missing: needed, sum: 0 };
    this.#waiting.set(key, waiting);
    if ((waiting.met & (1 << place)) !== 0) return;
    waiting.met |= 1 << place;
    waiting.missing--;
    waiting.sum = plus(waiting.sum, least);
    if (waiting.missing === 0) this.#gain(step, row, waiting.sum);
  }

  #gain(index: number, row: number, before: Effort): void {
    const step = this.#arena.steps[index];
    if (step === undefined) return;
    const state = stateOf(row, POWERS.indexOf(step.gains));
    if (this.#settled[state] === 1) return;
    const applies = this.#arena.applies(index, row);
    if (applies === "no" || this.#blocked(index, row)) return;
    const total = plus(before, effort(step.difficulty, applies === "unknown" ? 1 : 0));
    if (total >= this.#limit || total >= (this.#effort[state] as number)) return;
    this.#effort[state] = total;
    this.#queue.put(total, state);
  }
}
