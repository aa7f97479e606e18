import { type Arena, rowOf, stateOf } from "./arena.ts";
import type { Blocked, Derived } from "./derive.ts";
import type { Effort } from "./effort.ts";
import { Explainer, type Taken } from "./explain.ts";
import { type Changes, rederive, undo } from "./rederive.ts";

/** A step taken away on an asset. */
interface Place {
  readonly step: number;
  readonly row: number;
}

/** A place, and how many targets nobody can reach any more once it and those before it are cut. */
export interface Cut extends Place {
  readonly cuts: number;
}

/** What is to be cut off from attackers. */
export interface Wanted {
  /** States. */
  readonly targets: readonly number[];
  /** Derivations that take this much or more do not count: {@link UNCERTAIN} for those that are certain, else NEVER. */
  readonly limit: Effort;
}

/** A derivation of a target. */
interface Proof {
  readonly target: number;
  readonly taken: readonly Taken[];
}

/** Derivations looked at for each target that is left. */
const BOUNDS = { shapes: 3, looks: 60 };
const EXPLAINED = 60;

/**
 * Few fixes that take many targets away, each the best next one: it stands in every known derivation of most targets, or else in most
 * derivations. After each the analysis is brought up to date without it, so that the next one meets the ways that are left, and what the
 * fixes take away is not estimated: it is what is no longer reached. Fixes that turn out to add nothing are left out.
 * @param derived what is reached while nothing is cut; left as it is
 */
export function chooseCuts(arena: Arena, derived: Derived, wanted: Wanted, most: number): readonly Cut[] {
  const trial = new Trial(arena, derived, wanted);
  const chosen: Place[] = [];
  while (chosen.length < most) {
    const next = bestOf(arena, trial.proofs());
    if (next === undefined) break;
    chosen.push(next);
    trial.cut(next);
  }
  for (const place of chosen) if (!trial.needs(place)) trial.uncut(place);
  const kept = chosen.filter((place) => trial.isCut(place.step, place.row));
  for (const place of kept) trial.uncut(place);
  return inOrder(trial, kept);
}

/** What can still be reached when places are cut, without deriving it anew for each. */
class Trial {
  readonly #arena: Arena;
  readonly #wanted: Wanted;
  readonly #effort: Int32Array;
  readonly #cut = new Set<number>();

  constructor(arena: Arena, { effort }: Derived, wanted: Wanted) {
    this.#arena = arena;
    this.#wanted = wanted;
    this.#effort = effort.slice();
  }

  readonly isCut: Blocked = (step, row) => this.#cut.has(this.#keyOf({ step, row }));

  cut(place: Place): Changes {
    this.#cut.add(this.#keyOf(place));
    return this.#follow(place);
  }

  uncut(place: Place): Changes {
    this.#cut.delete(this.#keyOf(place));
    return this.#follow(place);
  }

  /** How many of the targets can be reached. */
  reached(): number {
    return this.#left().length;
  }

  /** How many could be reached if this place were cut as well. */
  reachedWithout(place: Place): number {
    const changes = this.cut(place);
    const reached = this.reached();
    this.#cut.delete(this.#keyOf(place));
    undo(this.#effort, changes);
    return reached;
  }

  /** Whether more targets could be reached if this cut were not made. */
  needs(place: Place): boolean {
    const before = this.reached();
    const changes = this.uncut(place);
    const isMore = this.reached() > before;
    this.#cut.add(this.#keyOf(place));
    undo(this.#effort, changes);
    return isMore;
  }

  proofs(): Proof[] {
    const derived = { effort: this.#effort, limit: this.#wanted.limit };
    const explainer = new Explainer(this.#arena, derived, BOUNDS, this.isCut);
    return this.#left()
      .slice(0, EXPLAINED)
      .flatMap((target) => explainer.explain(target).found.map(({ taken }) => ({ target, taken })));
  }

  #follow({ step, row }: Place): Changes {
    const head = stateOf(row, this.#arena.gains[step] as number);
    return rederive(this.#arena, this.#effort, [head], this.isCut, this.#wanted.limit);
  }

  #left(): readonly number[] {
    const { targets, limit } = this.#wanted;
    return targets.filter((target) => (this.#effort[target] as number) < limit);
  }

  #keyOf({ step, row }: Place): number {
    return step * this.#arena.graph.size + row;
  }
}

interface Candidate {
  readonly place: Place;
  /** Derivations that it stands in, by target. */
  readonly proofs: Map<number, number>;
  depth: number;
}

/** See {@link chooseCuts}; of equals the one nearest to where derivations begin. Not one that no control cuts. */
function bestOf(arena: Arena, proofs: readonly Proof[]): Place | undefined {
  const all = new Map<number, number>();
  const candidates = new Map<number, Candidate>();
  for (const { target, taken } of proofs) {
    all.set(target, (all.get(target) ?? 0) + 1);
    for (const [depth, { step, state }] of taken.entries()) {
      if (arena.steps[step]?.cutBy.length === 0) continue;
      const key = step * arena.graph.size + rowOf(state);
      const known = candidates.get(key) ?? { place: { step, row: rowOf(state) }, proofs: new Map(), depth: 0 };
      known.proofs.set(target, (known.proofs.get(target) ?? 0) + 1);
      known.depth += depth / taken.length;
      candidates.set(key, known);
    }
  }
  const scored = [...candidates.values()].map((candidate) => {
    const counts = [...candidate.proofs];
    const count = counts.reduce((sum, [, found]) => sum + found, 0);
    const whole = counts.filter(([target, found]) => found === all.get(target)).length;
    return { place: candidate.place, whole, count, depth: candidate.depth / count };
  });
  scored.sort((a, b) => b.whole - a.whole || b.count - a.count || a.depth - b.depth || byPlace(a.place, b.place));
  return scored[0]?.place;
}

const byPlace = (a: Place, b: Place): number => a.step - b.step || a.row - b.row;

/** Cuts the places so that each takes most away of what is left. */
function inOrder(trial: Trial, places: readonly Place[]): Cut[] {
  const made: Cut[] = [];
  for (let left = places; left.length > 0; ) {
    const tried = left.map((place) => ({ place, still: trial.reachedWithout(place) }));
    const best = tried.reduce((a, b) => (b.still < a.still ? b : a));
    made.push({ ...best.place, cuts: trial.reached() - best.still });
    trial.cut(best.place);
    left = left.filter((place) => place !== best.place);
  }
  return made;
}
