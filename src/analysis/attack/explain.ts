import { type Arena, type Ground, powerOf, rowOf, stateOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import type { Blocked, Derived } from "./derive.ts";
import { type Effort, effort, NEVER, plus } from "./effort.ts";

/** A step taken on an asset, with the states that met its premises, in the order of the premises. */
export interface Taken {
  readonly state: number;
  readonly step: number;
  readonly premises: readonly number[];
}

/** One derivation of a state: its steps, each after those it rests on. */
export interface Explanation {
  readonly taken: readonly Taken[];
  /** How many more derivations have the same steps over other assets. */
  readonly alike: number;
}

export interface Explanations {
  readonly found: readonly Explanation[];
  /** True where the search was cut short. */
  readonly bounded: boolean;
}

/** How far explaining goes for one state. */
export interface Bounds {
  /** Explanations with different steps. */
  readonly shapes: number;
  /** Partial derivations looked at. */
  readonly looks: number;
}

/** Neighbours tried for one premise, easiest first; a hub may have hundreds of thousands. */
const TRIED = 12;

interface Link<T> {
  readonly item: T;
  readonly rest: Link<T> | null;
}
interface Goal {
  readonly state: number;
  readonly above: Link<number> | null;
}
interface Partial {
  readonly spent: Effort;
  readonly open: Link<Goal> | null;
  readonly taken: Link<Taken> | null;
}

/**
 * The easiest derivations of a state that differ in their steps, easiest first. A search backwards from the state in which the least
 * efforts are the exact distance still to go, so that no partial derivation is looked at that is worse than the next whole one.
 * A derivation in which a state rests on itself is never among them: leaving the ring out is easier.
 */
export function explain(arena: Arena, derived: Derived, state: number, bounds: Bounds, blocked: Blocked): Explanations {
  return new Search(arena, derived, bounds, blocked).from(state);
}

class Search {
  readonly #arena: Arena;
  readonly #derived: Derived;
  readonly #bounds: Bounds;
  readonly #blocked: Blocked;
  readonly #queue = new Buckets();
  readonly #partials: Partial[] = [];

  constructor(arena: Arena, derived: Derived, bounds: Bounds, blocked: Blocked) {
    this.#arena = arena;
    this.#derived = derived;
    this.#bounds = bounds;
    this.#blocked = blocked;
  }

  from(state: number): Explanations {
    const shapes = new Map<string, { taken: readonly Taken[]; alike: number }>();
    this.#put({ spent: 0, open: { item: { state, above: null }, rest: null }, taken: null });
    for (let looks = 0; ; looks++) {
      const next = this.#queue.take();
      const bounded = next !== null && looks >= this.#bounds.looks;
      if (next === null || bounded) return { found: [...shapes.values()], bounded };
      const partial = this.#partials[next.item] as Partial;
      if (partial.open !== null) this.#expand(partial, partial.open);
      else if (!this.#keep(shapes, inOrder(partial.taken))) return { found: [...shapes.values()], bounded: true };
    }
  }

  /** False when there is one shape more than asked for. */
  #keep(shapes: Map<string, { taken: readonly Taken[]; alike: number }>, taken: readonly Taken[]): boolean {
    const shape = [...new Set(taken.map(({ step }) => step))].sort((a, b) => a - b).join(" ");
    const known = shapes.get(shape);
    if (known !== undefined) known.alike++;
    else if (shapes.size < this.#bounds.shapes) shapes.set(shape, { taken, alike: 0 });
    else return false;
    return true;
  }

  #put(partial: Partial): void {
    let bound = partial.spent;
    for (let goal = partial.open; goal !== null; goal = goal.rest)
      bound = plus(bound, this.#derived.effort[goal.item.state] as number);
    if (bound < this.#derived.limit) this.#queue.put(bound, this.#partials.push(partial) - 1);
  }

  #expand(partial: Partial, { item: goal, rest }: Link<Goal>): void {
    if (has(partial.taken, goal.state)) {
      const again = this.#derived.effort[goal.state] as number;
      return this.#put({ ...partial, spent: plus(partial.spent, again), open: rest });
    }
    for (const step of this.#arena.gaining[powerOf(goal.state)] ?? []) this.#take(partial, goal, rest, step);
  }

  #take(partial: Partial, goal: Goal, rest: Link<Goal> | null, step: number): void {
    const row = rowOf(goal.state);
    const applies = this.#arena.applies(step, row);
    if (applies === "no" || this.#blocked(step, row)) return;
    const own = effort(this.#arena.steps[step]?.difficulty ?? 0, applies === "unknown" ? 1 : 0);
    const above: Link<number> = { item: goal.state, rest: goal.above };
    for (const choice of this.#choices(this.#arena.ground[step] ?? [], row, above)) {
      const taken = { item: { state: goal.state, step, premises: choice.states }, rest: partial.taken };
      const open = choice.states.reduceRight<Link<Goal> | null>(
        (after, state) => ({ item: { state, above }, rest: after }),
        rest,
      );
      this.#put({ spent: plus(partial.spent, plus(own, effort(0, choice.unknown))), open, taken });
    }
  }

  /** Ways to meet all premises on an asset, each premise by one of its easiest neighbours. */
  #choices(premises: readonly Ground[], row: number, above: Link<number>): { states: number[]; unknown: number }[] {
    return premises.reduce<{ states: number[]; unknown: number }[]>(
      (ways, premise) => {
        const among = this.#candidates(premise, row, above);
        return ways
          .flatMap((way) =>
            among.map(({ state, unknown }) => ({ states: [...way.states, state], unknown: way.unknown + unknown })),
          )
          .slice(0, TRIED * TRIED);
      },
      [{ states: [], unknown: 0 }],
    );
  }

  #candidates(premise: Ground, row: number, above: Link<number>): { state: number; unknown: number }[] {
    const found = new Map<number, { state: number; unknown: number; effort: Effort }>();
    this.#arena.across(premise, row, "neighbour", (other) => {
      const state = stateOf(other, premise.power);
      const least = this.#derived.effort[state] as number;
      if (least === NEVER || has(above, state)) return;
      const serves = this.#arena.serves(premise, other);
      const unknown = serves === "unknown" ? 1 : 0;
      if (serves !== "no") found.set(state, { state, unknown, effort: plus(least, effort(0, unknown)) });
    });
    return [...found.values()].sort((a, b) => a.effort - b.effort || a.state - b.state).slice(0, TRIED);
  }
}

/** Whether a state stands among states, or among the steps taken. */
function has(list: Link<number | Taken> | null, state: number): boolean {
  for (let link = list; link !== null; link = link.rest) {
    const { item } = link;
    if ((typeof item === "number" ? item : item.state) === state) return true;
  }
  return false;
}

/** The steps so that each comes after those it rests on. */
function inOrder(taken: Link<Taken> | null): readonly Taken[] {
  const byState = new Map<number, Taken>();
  for (let link = taken; link !== null; link = link.rest) byState.set(link.item.state, link.item);
  const ordered = new Set<Taken>();
  const visit = (item: Taken): void => {
    for (const premise of item.premises) {
      const before = byState.get(premise);
      if (before !== undefined && !ordered.has(before)) visit(before);
    }
    ordered.add(item);
  };
  const last = [...byState.values()].at(-1);
  if (last !== undefined) visit(last);
  return [...ordered];
}
