import { type Arena, powerOf, rowOf } from "./arena.ts";
import { Buckets } from "./buckets.ts";
import type { Blocked, Derived } from "./derive.ts";
import { type Effort, effort, NEVER, plus } from "./effort.ts";
import { KnownWays, type Way } from "./ways.ts";

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

/** A step that may be taken next, with what is known before one of the ways to meet its premises is chosen. */
interface Next {
  readonly partial: Partial;
  readonly goal: Goal;
  readonly rest: Link<Goal> | null;
  readonly step: number;
  /** What the step takes by itself. */
  readonly own: Effort;
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
  readonly #known: KnownWays;
  #queue = new Buckets();
  /** What the queue holds numbers of. Few are ever looked at, so that they are made into partial derivations only then. */
  #steps: Next[] = [];
  #ways: Way[] = [];

  /** `known`: of an explainer over the same arena, whose efforts were no more. */
  constructor(
    arena: Arena,
    derived: Derived,
    bounds: Bounds,
    blocked: Blocked = () => false,
    known = new KnownWays(arena),
  ) {
    this.#arena = arena;
    this.#derived = derived;
    this.#bounds = bounds;
    this.#blocked = blocked;
    this.#known = known;
  }

  explain(state: number): Explanations {
    this.#queue = new Buckets();
    this.#steps = [];
    this.#ways = [];
    const found: Found[] = [];
    const isReached = (this.#derived.effort[state] as number) < this.#derived.limit;
    const whole: Partial = { spent: 0, open: { item: { state, above: null }, rest: null }, taken: null };
    let next = isReached ? whole : undefined;
    let isWhole = true;
    for (let looks = 0; looks < this.#bounds.looks; looks++) {
      if (next === undefined) return { found, bounded: !isWhole };
      if (next.open === null) isWhole = this.#keep(found, inOrder(next.taken)) && isWhole;
      next = (next.open !== null && this.#expand(next, next.open)) || this.#easiestOpen();
    }
    return { found, bounded: !isWhole || next !== undefined };
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

  #easiestOpen(): Partial | undefined {
    const place = this.#queue.take();
    return place === undefined ? undefined : taking(this.#steps[place] as Next, this.#ways[place] as Way);
  }

  /** Puts all ways to gain the goal into the queue. One that is gained already is merely counted again: that takes as much as was thought. */
  #expand(partial: Partial, { item: goal, rest }: Link<Goal>): Partial | undefined {
    const again = this.#derived.effort[goal.state] as number;
    if (has(partial.taken, goal.state)) return { ...partial, spent: plus(partial.spent, again), open: rest };
    let before = partial.spent;
    for (let open = rest; open !== null; open = open.rest)
      before = plus(before, this.#derived.effort[open.item.state] as number);
    for (const step of this.#arena.gaining(powerOf(goal.state), rowOf(goal.state))) {
      const own = this.#own(step, rowOf(goal.state));
      if (own !== NEVER) this.#put({ partial, goal, rest, step, own }, plus(before, own));
    }
    return undefined;
  }

  #own(step: number, row: number): Effort {
    const applies = this.#arena.applies(step, row);
    if (applies === "no" || this.#blocked(step, row)) return NEVER;
    return effort(this.#arena.steps[step]?.difficulty ?? 0, applies === "unknown" ? 1 : 0);
  }

  /** `before`: what all takes but for the premises of the step. */
  #put(next: Next, before: Effort): void {
    const { step, goal } = next;
    const premises = this.#arena.ground[step] ?? [];
    const ways = this.#known.toMeet(premises, rowOf(goal.state), this.#derived, (state) => isAbove(goal, state));
    for (const way of ways) {
      const bound = plus(before, way.effort);
      if (bound >= this.#derived.limit) continue;
      this.#ways.push(way);
      this.#queue.put(bound, this.#steps.push(next) - 1);
    }
  }
}

/** The partial derivation with the step taken. */
function taking({ partial, goal, rest, step, own }: Next, { states, unknown }: Way): Partial {
  const above: Link<number> = { item: goal.state, rest: goal.above };
  const open = states.reduceRight<Link<Goal> | null>((after, state) => ({ item: { state, above }, rest: after }), rest);
  const taken = { item: { state: goal.state, step, premises: states }, rest: partial.taken };
  return { spent: plus(partial.spent, plus(own, effort(0, unknown))), open, taken };
}

const isAbove = ({ state, above }: Goal, other: number): boolean => state === other || has(above, other);

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
