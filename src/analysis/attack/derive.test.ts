import { expect, it } from "vitest";
import { POWERS } from "../../domain/attack-step.ts";
import { randomEstate, randomSteps } from "../../testing/attack/random-attack.ts";
import { proveByForce } from "../../testing/attack/reference-prover.ts";
import { Arena, powerOf, rowOf } from "./arena.ts";
import { derive } from "./derive.ts";
import { difficultyOf, NEVER, unknownsOf } from "./effort.ts";
import { Explainer } from "./explain.ts";

/** State as `id power` → its least effort as `[unknown, difficulty]`. */
function derivedFrom(arena: Arena): Map<string, readonly [number, number]> {
  const { effort } = derive(arena);
  const found = new Map<string, readonly [number, number]>();
  for (const [state, value] of effort.entries())
    if (value !== NEVER)
      found.set(`${arena.graph.at(rowOf(state)).id} ${POWERS[powerOf(state)]}`, [
        unknownsOf(value),
        difficultyOf(value),
      ]);
  return found;
}

it("derives what a prover by brute force proves, at the same least effort, on 2,000 small estates", () => {
  let states = 0;
  let several = 0;
  for (let seed = 0; seed < 2_000; seed++) {
    const { graph, relationships } = randomEstate(seed, 4 + (seed % 9));
    const steps = randomSteps(seed, 10);
    const arena = new Arena(graph, steps, null);
    const derived = derivedFrom(arena);
    expect(derived, `estate ${seed}`).toEqual(proveByForce(graph, relationships, steps));
    states += derived.size;
    several += steps.filter(({ needs }) => needs.length > 1).length;
  }
  expect(states).toBeGreaterThan(10_000);
  expect(several).toBeGreaterThan(2_000);
});

it("explains each state by steps that rest on earlier ones over real edges, the easiest first", () => {
  let explained = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { graph, relationships } = randomEstate(seed, 4 + (seed % 9));
    const arena = new Arena(graph, randomSteps(seed, 10), null);
    const derived = derive(arena);
    const explainer = new Explainer(arena, derived, { shapes: 3, looks: 300 });
    const edges = new Set(relationships.map(({ from, verb, to }) => `${from} ${verb} ${to}`));
    for (const [state, value] of derived.effort.entries()) {
      if (value === NEVER) continue;
      const { found } = explainer.explain(state);
      expect(found.length).toBeGreaterThan(0);
      for (const { taken } of found) {
        const known = new Set<number>();
        for (const { state: gained, step, premises } of taken) {
          const { needs } = arena.steps[step] as (typeof arena.steps)[number];
          expect(premises.every((premise) => known.has(premise))).toBe(true);
          for (const [place, { power, neighbour }] of needs.entries()) {
            const premise = premises[place] as number;
            const [other, asset] = [arena.graph.at(rowOf(premise)).id, arena.graph.at(rowOf(gained)).id];
            expect(POWERS[powerOf(premise)]).toBe(power);
            if (neighbour === undefined) expect(other).toBe(asset);
            else {
              const [from, to] = neighbour.end === "from" ? [other, asset] : [asset, other];
              expect(edges.has(`${from} ${neighbour.verb} ${to}`)).toBe(true);
            }
          }
          known.add(gained);
        }
        expect(taken.at(-1)?.state).toBe(state);
      }
      explained++;
    }
  }
  expect(explained).toBeGreaterThan(2_000);
});
