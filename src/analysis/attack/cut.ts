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
  trial.restore();
  return inOrder(trial, needed(trial, chosen));
}

/** What can still be reached when places are cut, without deriving it anew for each. */
class Trial {
  readonly #arena: Arena;
  readonly #wanted: Wanted;
  readonly #effort: Int32Array;
  readonly #cut = new Map<number, Changes>();

  constructor(arena: Arena, { effort }: Derived, wanted: Wanted) {
    this.#arena = arena;
    this.#wanted = wanted;
    this.#effort = effort.slice();
  }

  cut(place: Place): void {
    this.#cut.set(this.#keyOf(place), new Map());
    const head = stateOf(place.row, this.#arena.gains[place.step] as number);
    const { limit } = this.#wanted;
    this.#cut.set(this.#keyOf(place), rederive(this.#arena, this.#effort, [head], this.#isCut, limit));
  }

  /** Takes all cuts back. */
  restore(): void {
    for (const changes of [...this.#cut.values()].reverse()) undo(this.#effort, changes);
    this.#cut.clear();
  }

  /** How many of the targets can be reached when only these places are cut. */
  reachedWithout(places: readonly Place[]): number {
    for (const place of places) this.cut(place);
    const { length } = this.#left();
    this.restore();
    return length;
  }

  proofs(): Proof[] {
    const derived = { effort: this.#effort, limit: this.#wanted.limit };
    const explainer = new Explainer(this.#arena, derived, BOUNDS, this.#isCut);
    return this.#left()
      .slice(0, EXPLAINED)
      .flatMap((target) => explainer.explain(target).found.map(({ taken }) => ({ target, taken })));
  }

  readonly #isCut: Blocked = (step, row) => this.#cut.has(this.#keyOf({ step, row }));

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

/** The places without those that can be left out and no more targets are reached. */
function needed(trial: Trial, chosen: readonly Place[]): readonly Place[] {
  const least = trial.reachedWithout(chosen);
  return chosen.reduce<readonly Place[]>((kept, place) => {
    const without = kept.filter((item) => item !== place);
    return trial.reachedWithout(without) === least ? without : kept;
  }, chosen);
}

/** The places so that each takes most away of what is left. */
function inOrder(trial: Trial, places: readonly Place[]): Cut[] {
  const made: Cut[] = [];
  let reached = trial.reachedWithout([]);
  for (let left = places; left.length > 0; ) {
    const tried = left.map((place) => ({ place, still: trial.reachedWithout([...made, place]) }));
    const best = tried.reduce((a, b) => (b.still < a.still ? b : a));
    made.push({ ...best.place, cuts: reached - best.still });
    reached = best.still;
    left = left.filter((place) => place !== best.place);
  }
  return made;
}
