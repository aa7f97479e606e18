import { type Arena, type Ground, stateOf } from "./arena.ts";
import type { Derived } from "./derive.ts";
import { type Effort, effort, plus } from "./effort.ts";

/** Neighbours tried for one premise, easiest first; a hub may have hundreds of thousands. */
const TRIED = 12;

/** States that meet all premises of a step on an asset, in the order of the premises. */
export interface Way {
  readonly states: readonly number[];
  /** The conditions among them of which nobody knows whether they hold, and what all takes together. */
  readonly unknown: number;
  readonly effort: Effort;
}

/**
 * The easiest ways to meet the premises of steps, each sought once and again only where one of them got harder: good for efforts that do not
 * fall from one question to the next.
 */
export class KnownWays {
  readonly #arena: Arena;
  /** By `row * premises + premise`. */
  readonly #easiest = new Map<number, readonly Way[]>();

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** Ways to meet all premises on a row, each premise by one of its easiest neighbours, without states that are barred. */
  toMeet(
    premises: readonly Ground[],
    row: number,
    derived: Derived,
    isBarred: (state: number) => boolean,
  ): readonly Way[] {
    return premises.reduce<readonly Way[]>((ways, premise) => {
      const among = this.#waysTo(premise, row, derived).filter(
        ({ states: [state], effort }) => effort < derived.limit && !isBarred(state as number),
      );
      return ways === NOTHING
        ? among
        : ways.flatMap((way) => among.map((one) => both(way, one))).slice(0, TRIED * TRIED);
    }, NOTHING);
  }

  #waysTo(premise: Ground, row: number, derived: Derived): readonly Way[] {
    const key = row * this.#arena.premises.length + premise.id;
    const known = this.#easiest.get(key);
    if (known?.every((way) => isAsEasy(way, derived))) return known;
    const found = this.#search(premise, row, derived);
    this.#easiest.set(key, found);
    return found;
  }

  #search(premise: Ground, row: number, { effort: efforts, limit }: Derived): readonly Way[] {
    const best: Way[] = [];
    const { targets, start, end } = this.#arena.across(premise, row, "neighbour");
    for (let slot = start; slot < end; slot++) {
      const other = targets[slot] as number;
      const state = stateOf(other, premise.power);
      const least = efforts[state] as number;
      if (least >= limit || (best.length === TRIED && !isEasier(least, state, best.at(-1) as Way))) continue;
      const serves = this.#arena.serves(premise, other);
      const unknown = serves === "unknown" ? 1 : 0;
      if (serves !== "no") insert(best, { states: [state], unknown, effort: plus(least, effort(0, unknown)) });
    }
    return best;
  }
}

/** Whether a way of one state takes what it took, or does not count. */
const isAsEasy = ({ states: [state], unknown, effort: then }: Way, { effort: efforts, limit }: Derived): boolean =>
  then >= limit || then === plus(efforts[state as number] as number, effort(0, unknown));

/** Where nothing is needed, there is one way. */
const NOTHING: readonly Way[] = [{ states: [], unknown: 0, effort: 0 }];

const both = (a: Way, b: Way): Way => ({
  states: [...a.states, ...b.states],
  unknown: a.unknown + b.unknown,
  effort: plus(a.effort, b.effort),
});

/** Puts a way into its place among the easiest, once. */
function insert(best: Way[], way: Way): void {
  const [state] = way.states;
  let at = best.length;
  while (at > 0 && isEasier(way.effort, state as number, best[at - 1] as Way)) at--;
  if (best[at - 1]?.states[0] === state) return;
  best.splice(at, 0, way);
  if (best.length > TRIED) best.pop();
}

/** Of those that take as much, the first state comes first. */
const isEasier = (least: Effort, state: number, { effort, states: [other] }: Way): boolean =>
  least < effort || (least === effort && state < (other as number));
