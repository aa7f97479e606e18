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
  /** How many more derivations begin alike and take the same steps over other assets, or those steps and more. */
  readonly alike: number;
}

export interface Explanations {
  readonly found: readonly Explanation[];
  /** True where the search was cut short. */
  readonly bounded: boolean;
}

/** How far explaining goes for one state. */
export interface Bounds {
  /** Explanations with different steps, for each way to begin. */
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

/** A derivation that was found, by what tells it from others. */
interface Found {
  readonly taken: readonly Taken[];
  readonly steps: ReadonlySet<number>;
  /** The entries at which it begins. */
  readonly begins: string;
  alike: number;
}

/**
 * The easiest derivations of states, easiest first: of each way to begin, those that differ in their steps. One that takes all the steps of
 * an easier one and more is folded into it. A search backwards from the state in which the least efforts are the exact distance still to
 * go, so that no partial derivation is looked at that is worse than the next whole one. A derivation in which a state rests on itself is
 * never among them: leaving the ring out is easier.
 */
export class Explainer {
  readonly #arena: Arena;
  readonly #derived: Derived;
  readonly #bounds: Bounds;
  readonly #blocked: Blocked;
  /** The easiest ways to meet a premise on a row, by `row * premises + premise`. */
  readonly #easiest = new Map<number, readonly Way[]>();
  #queue = new Buckets();
  #partials: Partial[] = [];

  constructor(arena: Arena, derived: Derived, bounds: Bounds, blocked: Blocked = () => false) {
    this.#arena = arena;
    this.#derived = derived;
    this.#bounds = bounds;
    this.#blocked = blocked;
  }

  explain(state: number): Explanations {
    this.#queue = new Buckets();
    this.#partials = [];
    const found: Found[] = [];
    this.#put({ spent: 0, open: { item: { state, above: null }, rest: null }, taken: null });
    let isWhole = true;
    for (let looks = 0; looks < this.#bounds.looks; looks++) {
      const next = this.#queue.take();
      if (next === undefined) return { found, bounded: !isWhole };
      const partial = this.#partials[next] as Partial;
      if (partial.open !== null) this.#expand(partial, partial.open);
      else isWhole = this.#keep(found, inOrder(partial.taken)) && isWhole;
    }
    return { found, bounded: !isWhole || this.#queue.take() !== undefined };
  }

  /** False when there is one more than asked for. */
  #keep(found: Found[], taken: readonly Taken[]): boolean {
    const steps = new Set(taken.map(({ step }) => step));
    const entries = new Set([...steps].flatMap((step) => this.#arena.steps[step]?.entry ?? []));
    const begins = [...entries].sort().join(" ");
    const same = found.filter((item) => item.begins === begins);
    const easier = same.find((item) => [...item.steps].every((step) => steps.has(step)));
    if (easier !== undefined) easier.alike++;
    else if (same.length < this.#bounds.shapes) found.push({ taken, steps, begins, alike: 0 });
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
    for (const step of this.#arena.gaining(powerOf(goal.state), rowOf(goal.state)))
      this.#take(partial, goal, rest, step);
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
        const among = this.#waysTo(premise, row).filter(({ state }) => !has(above, state));
        return ways
          .flatMap((way) =>
            among.map(({ state, unknown }) => ({ states: [...way.states, state], unknown: way.unknown + unknown })),
          )
          .slice(0, TRIED * TRIED);
      },
      [{ states: [], unknown: 0 }],
    );
  }

  #waysTo(premise: Ground, row: number): readonly Way[] {
    const key = row * this.#arena.premises.length + premise.id;
    const known = this.#easiest.get(key) ?? this.#search(premise, row);
    this.#easiest.set(key, known);
    return known;
  }

  #search(premise: Ground, row: number): readonly Way[] {
    const best: Way[] = [];
    const { targets, start, end } = this.#arena.across(premise, row, "neighbour");
    for (let slot = start; slot < end; slot++) {
      const other = targets[slot] as number;
      const state = stateOf(other, premise.power);
      const least = this.#derived.effort[state] as number;
      if (least === NEVER || (best.length === TRIED && least > (best.at(-1) as Way).effort)) continue;
      const serves = this.#arena.serves(premise, other);
      const unknown = serves === "unknown" ? 1 : 0;
      if (serves !== "no") insert(best, { state, unknown, effort: plus(least, effort(0, unknown)) });
    }
    return best;
  }
}

/** A neighbour that meets a premise. */
interface Way {
  readonly state: number;
  readonly unknown: number;
  readonly effort: Effort;
}

/** Puts a way into its place among the easiest, once. */
function insert(best: Way[], way: Way): void {
  let at = best.length;
  while (at > 0 && isEasier(way, best[at - 1] as Way)) at--;
  if (best[at - 1]?.state === way.state) return;
  best.splice(at, 0, way);
  if (best.length > TRIED) best.pop();
}

const isEasier = (a: Way, b: Way): boolean => a.effort < b.effort || (a.effort === b.effort && a.state < b.state);

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
