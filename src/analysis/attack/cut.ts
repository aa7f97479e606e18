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
  readonly targets: Iterable<number>;
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
    const next = cutNext(trial, bestFirst(arena, trial.proofs()));
    if (next === undefined) break;
    chosen.push(next);
  }
  const kept = chosen.filter((place) => !trial.uncutIfIdle(place));
  return inOrder(new Trial(arena, derived, wanted), kept);
}

/**
 * Cuts the best place that takes a target away by itself, of those that stand in derivations of the same targets as the best of all; that one
 * where none does, as other ways that are not among the known ones may lead around each.
 */
function cutNext(trial: Trial, candidates: readonly Candidate[]): Place | undefined {
  const [best] = candidates;
  if (best === undefined) return undefined;
  const alike = candidates.filter(({ proofs }) => [...best.proofs.keys()].every((target) => proofs.has(target)));
  const useful = alike.find(({ place }) => trial.cutIfUseful(place));
  if (useful === undefined) trial.cut(best.place);
  return (useful ?? best).place;
}

/** What can still be reached when places are cut, without deriving it anew for each. */
class Trial {
  readonly #arena: Arena;
  readonly #limit: Effort;
  readonly #effort: Int32Array;
  readonly #cut = new Set<number>();
  readonly #targets: ReadonlySet<number>;
  /** How many of the targets can be reached. */
  #reached = 0;

  constructor(arena: Arena, { effort }: Derived, { targets, limit }: Wanted) {
    this.#arena = arena;
    this.#limit = limit;
    this.#effort = effort.slice();
    this.#targets = new Set(targets);
    for (const target of this.#targets) if (this.#isReached(effort[target] as Effort)) this.#reached++;
  }

  readonly isCut: Blocked = (step, row) => this.#cut.has(this.#keyOf({ step, row }));

  /** How many targets fewer can be reached. */
  cut(place: Place): number {
    return 0 - this.#change(place, true, () => true);
  }

  /** How many targets fewer could be reached if this place were cut as well. */
  wouldCut(place: Place): number {
    return 0 - this.#change(place, true, () => false);
  }

  /** Cuts the place if fewer targets can be reached then. */
  cutIfUseful(place: Place): boolean {
    return this.#change(place, true, (gained) => gained < 0) < 0;
  }

  /** Takes the cut back if no more targets can be reached without it. */
  uncutIfIdle(place: Place): boolean {
    return this.#change(place, false, (gained) => gained === 0) === 0;
  }

  proofs(): Proof[] {
    const derived = { effort: this.#effort, limit: this.#limit };
    const explainer = new Explainer(this.#arena, derived, BOUNDS, this.isCut);
    return this.#first(EXPLAINED).flatMap((target) =>
      explainer.explain(target).found.map(({ taken }) => ({ target, taken })),
    );
  }

  /** Cuts or uncuts a place, and undoes it unless it is to be kept. Gives how many more targets can be reached with it. */
  #change(place: Place, isCut: boolean, isKept: (gained: number) => boolean): number {
    const before = this.#reached;
    this.#mark(place, isCut);
    const changes = this.#follow(place);
    const gained = this.#gained(changes);
    if (isKept(gained)) return gained;
    this.#mark(place, !isCut);
    undo(this.#effort, changes);
    this.#reached = before;
    return gained;
  }

  #mark(place: Place, isCut: boolean): void {
    if (isCut) this.#cut.add(this.#keyOf(place));
    else this.#cut.delete(this.#keyOf(place));
  }

  #follow({ step, row }: Place): Changes {
    const head = stateOf(row, this.#arena.gains[step] as number);
    return rederive(this.#arena, this.#effort, [head], this.isCut, this.#limit);
  }

  /** Targets that are reached since the changes and were not before, less those of which it is the other way round. */
  #gained(changes: Changes): number {
    let gained = 0;
    for (const [state, before] of changes)
      if (this.#targets.has(state))
        gained += Number(this.#isReached(this.#effort[state] as Effort)) - Number(this.#isReached(before));
    this.#reached += gained;
    return gained;
  }

  #first(most: number): readonly number[] {
    const first: number[] = [];
    for (const target of this.#targets) {
      if (first.length === most) break;
      if (this.#isReached(this.#effort[target] as Effort)) first.push(target);
    }
    return first;
  }

  #isReached(effort: Effort): boolean {
    return effort < this.#limit;
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

/** Where derivations can be cut, the best first; see {@link chooseCuts}. Of equals the one nearest to where derivations begin. */
function bestFirst(arena: Arena, proofs: readonly Proof[]): readonly Candidate[] {
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
    return { candidate, whole, count, depth: candidate.depth / count };
  });
  scored.sort(
    (a, b) =>
      b.whole - a.whole || b.count - a.count || a.depth - b.depth || byPlace(a.candidate.place, b.candidate.place),
  );
  return scored.map(({ candidate }) => candidate);
}

const byPlace = (a: Place, b: Place): number => a.step - b.step || a.row - b.row;

/** Cuts the places so that each takes most away of what is left. */
function inOrder(trial: Trial, places: readonly Place[]): Cut[] {
  const made: Cut[] = [];
  for (let left = places; left.length > 0; ) {
    const place = left.length === 1 ? (left[0] as Place) : firstOf(trial, left);
    made.push({ ...place, cuts: trial.cut(place) });
    left = left.filter((other) => other !== place);
  }
  return made;
}

/** The one that takes most away. */
const firstOf = (trial: Trial, places: readonly Place[]): Place =>
  places.map((place) => ({ place, cuts: trial.wouldCut(place) })).reduce((a, b) => (b.cuts > a.cuts ? b : a)).place;
