import { type Arena, rowOf } from "./arena.ts";
import type { Derived } from "./derive.ts";
import type { Place, TakenAway } from "./taken-away.ts";
import { type Proof, Trial, type Wanted } from "./trial.ts";
import { KnownWays } from "./ways.ts";

/** A place, and how many targets nobody can reach any more once it and those before it are cut. */
export interface Cut extends Place {
  readonly cuts: number;
}

/**
 * Few fixes that take many targets away, each the best next one: it stands in every known derivation of most targets, or else in most
 * derivations. After each the efforts are brought up to date without it, so that the next one meets the ways that are left, and what the
 * fixes take away is not estimated: it is what is no longer reached. Fixes that turn out to add nothing are left out.
 * @param derived what is reached while nothing is cut; left as it is
 * @param known ways that were found for it before
 */
export function chooseCuts(
  arena: Arena,
  derived: Derived,
  wanted: Wanted,
  most: number,
  known = new KnownWays(arena),
): readonly Cut[] {
  const trial = new Trial(arena, derived, wanted, known);
  const chosen: Place[] = [];
  while (chosen.length < most) {
    const next = cutNext(trial, bestFirst(arena, trial.proofs()));
    if (next === undefined) break;
    chosen.push(next);
  }
  const takenAway = trial.takenAway();
  return inOrder(takenAway, withoutIdle(takenAway, chosen));
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

/** The places but for those without which as much is taken away. */
function withoutIdle(takenAway: TakenAway, places: readonly Place[]): readonly Place[] {
  const all = takenAway.by(places);
  return places.reduce((kept, place) => {
    const others = kept.filter((other) => other !== place);
    return takenAway.by(others) === all ? others : kept;
  }, places);
}

/** The places so that each takes most away of what is left. */
function inOrder(takenAway: TakenAway, places: readonly Place[]): Cut[] {
  const made: Place[] = [];
  const taken = [0];
  while (made.length < places.length) {
    const left = places.filter((place) => !made.includes(place));
    const tried = left.map((place) => ({ place, all: takenAway.by([...made, place]) }));
    const best = tried.reduce((a, b) => (b.all > a.all ? b : a));
    made.push(best.place);
    taken.push(best.all);
  }
  return made.map((place, at) => ({ ...place, cuts: (taken[at + 1] as number) - (taken[at] as number) }));
}
