import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leversOf, type Stake, scoreOf } from "./score.ts";
import { SEVERITIES, type Severity } from "./severity.ts";

const weight = fc.record({
  asset: fc.constantFrom("a", "b", "c", "d"),
  rule: fc.constantFrom("r", "s", "t"),
  severity: fc.constantFrom(...SEVERITIES),
  count: fc.integer({ min: 1, max: 5 }),
});
const weights = fc.uniqueArray(weight, { selector: ({ asset, rule }) => `${asset} ${rule}` });

interface Weight {
  readonly asset: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

/** The same weights as stakes, an asset each. */
const stakesOf = (of: readonly Weight[]): Stake[] =>
  [...Map.groupBy(of, ({ asset }) => asset).values()].flatMap((own) => {
    const byRank = own.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
    return byRank.map(({ rule, severity, count }, place) => {
      const next = place === 0 ? (byRank[1]?.severity ?? null) : null;
      return { rule, severity, isWorst: place === 0, next, assets: 1, findings: count };
    });
  });

/** How assets stand, told from their findings: a second way to what the store counts. */
function standing(of: readonly Weight[], assets: number) {
  const worst: { [severity: string]: number } = {};
  for (const own of Map.groupBy(of, ({ asset }) => asset).values()) {
    const top = SEVERITIES.findLast((severity) => own.some((item) => item.severity === severity)) as string;
    worst[top] = (worst[top] ?? 0) + 1;
  }
  return { assets, worst, undecided: 0 };
}

describe("the score", () => {
  it("is unknown where nothing was judged", () => {
    expect(scoreOf({ assets: 0, worst: {}, undecided: 0 })).toBeNull();
  });

  it("takes one point for the worst finding of an asset, and tells how low it could be", () => {
    expect(scoreOf({ assets: 10, worst: { critical: 1, high: 1, info: 3 }, undecided: 2 })).toEqual({
      most: 84,
      least: 64,
    });
  });

  it("gains exactly what a lever says when its findings are mended", () => {
    fc.assert(
      fc.property(weights, (of) => {
        const before = scoreOf(standing(of, 6))?.most ?? 0;
        for (const { rule, gain, findings } of leversOf(stakesOf(of), 6)) {
          const rest = of.filter((item) => item.rule !== rule);
          expect((scoreOf(standing(rest, 6))?.most ?? 0) - before).toBeCloseTo(gain, 9);
          expect(findings).toBe(of.filter((item) => item.rule === rule).reduce((sum, { count }) => sum + count, 0));
        }
      }),
    );
  });
});
