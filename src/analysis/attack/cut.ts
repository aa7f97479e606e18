import { type Arena, rowOf } from "./arena.ts";
import { type Blocked, derive } from "./derive.ts";
import { type Effort, NEVER } from "./effort.ts";
import { explain, type Taken } from "./explain.ts";

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
 * derivations. After each the analysis is run again without it, so that the next one meets the ways that are left, and what the fixes take
 * away is not estimated: it is what running again no longer reaches. Fixes that turn out to add nothing are left out.
 */
export function chooseCuts(arena: Arena, wanted: Wanted, most: number): readonly Cut[] {
  const chosen: Place[] = [];
  while (chosen.length < most) {
    const next = bestOf(arena, proofsLeft(arena, wanted, blockedBy(arena, chosen)));
    if (next === undefined) break;
    chosen.push(next);
  }
  return inOrder(arena, wanted, needed(arena, wanted, chosen));
}

/** The blocking of everything that has been cut. */
function blockedBy(arena: Arena, cuts: readonly Place[]): Blocked {
  const keys = new Set(cuts.map(({ step, row }) => step * arena.graph.size + row));
  return (step, row) => keys.has(step * arena.graph.size + row);
}

/** How many of the targets can be reached when the places are cut. */
function reachedWithout(arena: Arena, { targets, limit }: Wanted, cuts: readonly Place[]): number {
  const { effort } = derive(arena, blockedBy(arena, cuts), limit);
  return targets.filter((target) => effort[target] !== NEVER).length;
}

function proofsLeft(arena: Arena, { targets, limit }: Wanted, isCut: Blocked): Proof[] {
  const derived = derive(arena, isCut, limit);
  return targets
    .filter((target) => derived.effort[target] !== NEVER)
    .slice(0, EXPLAINED)
    .flatMap((target) => explain(arena, derived, target, BOUNDS, isCut).found.map(({ taken }) => ({ target, taken })));
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
function needed(arena: Arena, wanted: Wanted, chosen: readonly Place[]): readonly Place[] {
  const least = reachedWithout(arena, wanted, chosen);
  return chosen.reduce<readonly Place[]>((kept, place) => {
    const without = kept.filter((item) => item !== place);
    return reachedWithout(arena, wanted, without) === least ? without : kept;
  }, chosen);
}

/** The places so that each takes most away of what is left. */
function inOrder(arena: Arena, wanted: Wanted, places: readonly Place[]): Cut[] {
  const made: Cut[] = [];
  let reached = reachedWithout(arena, wanted, []);
  for (let left = places; left.length > 0; ) {
    const tried = left.map((place) => ({ place, still: reachedWithout(arena, wanted, [...made, place]) }));
    const best = tried.reduce((a, b) => (b.still < a.still ? b : a));
    made.push({ ...best.place, cuts: reached - best.still });
    reached = best.still;
    left = left.filter((place) => place !== best.place);
  }
  return made;
}
