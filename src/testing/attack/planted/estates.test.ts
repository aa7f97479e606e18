import { expect, it } from "vitest";
import { Arena, rowOf, stateOf } from "../../../analysis/attack/arena.ts";
import { derive } from "../../../analysis/attack/derive.ts";
import { UNCERTAIN } from "../../../analysis/attack/effort.ts";
import { Explainer } from "../../../analysis/attack/explain.ts";
import { attackPaths, USUAL } from "../../../analysis/attack/paths.ts";
import { ColumnarGraph } from "../../../analysis/graph/columnar-graph.ts";
import { attackSteps } from "../../../catalog/attack-steps.generated.ts";
import { attackTargets } from "../../../catalog/attack-targets.ts";
import { POWERS } from "../../../domain/attack-step.ts";
import { digest } from "../../digest.ts";
import { DESIGNS, plantedEstate } from "./estates.ts";
import type { Planted } from "./plants.ts";

const DIFFICULTY = new Map<string, number>(attackSteps.map(({ id, difficulty }) => [id, difficulty]));
const effortOf = ({ hops, again }: Planted): number =>
  [...hops, ...again].reduce((sum, [step]) => sum + (DIFFICULTY.get(step) ?? Number.NaN), 0);
const SIZE = 1_000;
const cases = DESIGNS.flatMap((design) => [1, 2, 3].map((seed) => ({ design, seed })));

it.each(cases)("finds every path planted in $design, seed $seed, and no near miss", ({ design, seed }) => {
  const { assembly, paths, nearMisses } = plantedEstate(design, seed, SIZE, 10 * SIZE);
  const graph = new ColumnarGraph(assembly);
  const arena = new Arena(graph, attackSteps, null);
  const { effort } = derive(arena);
  const stateFor = ({ assetId, power }: Planted): number => stateOf(graph.row(assetId), POWERS.indexOf(power));
  expect(new Set(assembly.assets.map(({ id }) => id)).size).toBe(assembly.assets.length);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) expect(effort[stateFor(path)], path.hops.join("; ")).toBeLessThanOrEqual(effortOf(path));
  for (const path of nearMisses) expect(effort[stateFor(path)], path.hops.join("; ")).toBeGreaterThanOrEqual(UNCERTAIN);
});

it.each(cases.filter(({ seed }) => seed === 1))(
  "ranks every path planted in $design, seed $seed, among those it shows",
  ({ design, seed }) => {
    const { assembly, paths } = plantedEstate(design, seed, SIZE, 10 * SIZE);
    const knowledge = { steps: attackSteps, targets: attackTargets };
    const options = { ...USUAL, explained: 10 * SIZE, fixes: 0 };
    const analysis = attackPaths(new ColumnarGraph(assembly), knowledge, digest, options);
    for (const path of paths) {
      const shown = analysis.paths.filter(
        ({ assetId, hops, certain }) => certain && assetId === path.assetId && hops.at(-1)?.gains === path.power,
      );
      expect(shown[0]?.effort, path.hops.join("; ")).toBeLessThanOrEqual(effortOf(path));
    }
  },
);

it.each(cases)(
  "explains a planted path in $design, seed $seed, by its very hops where nothing else leads there",
  (planted) => {
    const { assembly, paths } = plantedEstate(planted.design, planted.seed, SIZE, 0);
    const graph = new ColumnarGraph(assembly);
    const arena = new Arena(graph, attackSteps, null);
    const explainer = new Explainer(arena, derive(arena), { shapes: 3, looks: 150 });
    for (const { assetId, power, hops } of paths) {
      const [first] = explainer.explain(stateOf(graph.row(assetId), POWERS.indexOf(power))).found;
      const told = first?.taken.map(({ step, state }) => [arena.steps[step]?.id, graph.at(rowOf(state)).id]);
      expect(told?.sort()).toEqual(hops.map((hop) => [...hop]).sort());
    }
  },
);
