import { expect, it } from "vitest";
import { attackSteps } from "../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../catalog/attack-targets.ts";
import type { AttackStep } from "../../domain/attack-step.ts";
import { POWERS } from "../../domain/attack-step.ts";
import { Estate } from "../../testing/attack/estate.ts";
import { randomEstate, randomSteps } from "../../testing/attack/random-attack.ts";
import { proveByForce } from "../../testing/attack/reference-prover.ts";
import { digest } from "../../testing/digest.ts";
import { Arena, powerOf, rowOf } from "./arena.ts";
import { chooseCuts } from "./cut.ts";
import { derive } from "./derive.ts";
import { NEVER, UNCERTAIN, unknownsOf } from "./effort.ts";
import { attackPaths } from "./paths.ts";

/** The steps without those that are cut, so that a prover that knows nothing of cuts can be asked. */
const without = (steps: readonly AttackStep[], cuts: readonly { step: number; row: number }[], arena: Arena) =>
  steps.map((step, index): AttackStep => {
    const gone = new Set(cuts.filter((cut) => cut.step === index).map(({ row }) => arena.graph.at(row).id));
    if (gone.size === 0) return step;
    return { ...step, when: (asset, graph) => !gone.has(asset.id) && (step.when?.(asset, graph) ?? true) };
  });

it("cuts take away exactly what they promise, on 500 random estates", () => {
  let cutsMade = 0;
  for (let seed = 0; seed < 500; seed++) {
    const { graph, relationships } = randomEstate(seed, 6 + (seed % 9));
    const steps = randomSteps(seed, 12);
    const arena = new Arena(graph, steps, null);
    const derived = derive(arena);
    const { effort } = derived;
    const targets = [...effort.keys()].filter(
      (state) => effort[state] !== NEVER && unknownsOf(effort[state] as number) === 0,
    );
    const isCertain = seed % 2 === 0;
    const cuts = chooseCuts(arena, derived, { targets, limit: isCertain ? UNCERTAIN : NEVER }, 4);
    const proven = proveByForce(graph, relationships, without(steps, cuts, arena));
    const left = targets.filter((state) => {
      const least = proven.get(`${graph.at(rowOf(state)).id} ${POWERS[powerOf(state)]}`);
      return least !== undefined && (!isCertain || least[0] === 0);
    });
    expect(targets.length - left.length, `estate ${seed}`).toBe(cuts.reduce((sum, { cuts: gone }) => sum + gone, 0));
    cutsMade += cuts.length;
  }
  expect(cutsMade).toBeGreaterThan(500);
});

it("counts what each fix takes away after those before it, on 100 random estates", () => {
  let most = 0;
  for (let seed = 0; seed < 100; seed++) {
    const arena = new Arena(randomEstate(seed, 12 + (seed % 20)).graph, randomSteps(seed, 20), null);
    const derived = derive(arena);
    const targets = [...derived.effort.keys()].filter((state) => (derived.effort[state] as number) < UNCERTAIN);
    const cuts = chooseCuts(arena, derived, { targets, limit: UNCERTAIN }, 8);
    for (const [place] of cuts.entries()) {
      const made = cuts.slice(0, place + 1);
      const blocked = (step: number, row: number): boolean => made.some((cut) => cut.step === step && cut.row === row);
      const { effort } = derive(arena, blocked, UNCERTAIN);
      const gone = targets.filter((state) => effort[state] === NEVER).length;
      expect(gone, `estate ${seed}, ${place}`).toBe(made.reduce((sum, cut) => sum + cut.cuts, 0));
    }
    most = Math.max(most, cuts.length);
  }
  expect(most).toBeGreaterThan(5);
});

it("asks for the one fix that stands in every way, not for one at each beginning", () => {
  const estate = new Estate();
  estate.agent("a", [estate.reader("first page"), estate.reader("second page"), estate.payer()]);
  const { chokePoints, targets } = attackPaths(
    estate.graph.build(),
    { steps: attackSteps, targets: attackTargets },
    digest,
  );
  expect(targets.certain).toBe(1);
  expect(chokePoints.map(({ cuts }) => cuts)).toEqual([1]);
});
