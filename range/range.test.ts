import { beforeAll, describe, expect, it } from "vitest";
import { figures } from "./figures.ts";
import { type Measured, readTruths, scanEstate, scoreOf } from "./measure.ts";
import type { Score } from "./score.ts";

/** What a scan has reached: below is a regression. Raise it with every improvement, never lower it. */
const FLOOR = { recall: 0.99, precision: 0.99, falseInControls: 0 };
/** The same for each repository of a language that the scanner reads less well: a floor of its own, so that no other hides its loss. */
const FLOORS: { readonly [repository: string]: { readonly recall: number; readonly precision: number } } = {
  "gear-index": { recall: 0.96, precision: 0.99 },
  "loyalty-service": { recall: 0.99, precision: 0.99 },
  "parcel-tracker": { recall: 0.99, precision: 0.99 },
  "rental-planner": { recall: 0.91, precision: 0.98 },
  "supplier-portal": { recall: 0.87, precision: 0.98 },
  "trail-journal": { recall: 0.88, precision: 0.98 },
  "warranty-service": { recall: 0.96, precision: 0.98 },
};

let measured: readonly Measured[];
let score: Score;
beforeAll(async () => {
  measured = await scanEstate(readTruths());
  score = scoreOf(measured);
}, 240_000);

const controls = (): ReadonlySet<string> =>
  new Set(measured.filter(({ truth }) => truth.assets.length === 0).map(({ truth }) => truth.repository));
const falseInControls = (): number => score.falsely.filter((item) => controls().has(item.repository)).length;

it("has not fallen below what was reached", () => {
  const others = measured.filter(({ truth }) => !Object.hasOwn(FLOORS, truth.repository));
  const { recall, precision } = figures(scoreOf(others)).overall;
  expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
  expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
  expect(falseInControls()).toBeLessThanOrEqual(FLOOR.falseInControls);
});

it.each(Object.entries(FLOORS))("%s has not fallen below what was reached", (repository, floor) => {
  const { recall, precision } = figures(
    scoreOf(measured.filter(({ truth }) => truth.repository === repository)),
  ).overall;
  expect(recall).toBeGreaterThanOrEqual(floor.recall);
  expect(precision).toBeGreaterThanOrEqual(floor.precision);
});

describe("the measure is one of something", () => {
  it("every repository was read whole", () => {
    const faults = measured.flatMap(({ truth, snapshot }) => [
      ...snapshot.runs.filter((run) => run.status === "failed").map((run) => `${truth.repository}: ${run.error}`),
      ...snapshot.notExamined.map((item) => `${truth.repository}/${item.path}: ${item.detail}`),
    ]);
    expect(faults).toEqual([]);
  });

  it("dropping every model of a scan is seen", () => {
    const blind = measured.map(({ truth, snapshot }) => ({
      truth,
      snapshot: { ...snapshot, assets: snapshot.assets.filter((asset) => asset.kind !== "model") },
    }));
    expect(figures(scoreOf(blind)).kinds.model?.recall).toBe(0);
    expect(figures(scoreOf(blind)).overall.recall).toBeLessThan(figures(score).overall.recall);
  });

  it("a repository measured against another's truth is all wrong", () => {
    const [first, second] = measured.filter(({ truth }) => truth.assets.length > 0);
    const swapped = scoreOf([{ truth: first!.truth, snapshot: second!.snapshot }]);
    expect(figures(swapped).kinds.model).toMatchObject({ recall: 0, precision: 0 });
  });
});

it("planted keys reach no report", () => {
  expect(JSON.stringify(measured.map(({ snapshot }) => snapshot))).not.toMatch(/sk-proj-|sk-ant-|github_pat_/);
});
