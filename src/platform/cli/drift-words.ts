import { type Attribution, DRIFT_CLASSES, type Drift, type DriftClass } from "../../domain/drift.ts";

/** Worst first, as sections of a page. */
export const CLASS_TITLES: readonly (readonly [DriftClass, string])[] = [
  ["blocking", "Changes that must not pass"],
  ["review", "Changes to look at"],
  ["expected", "Changes that were expected"],
];

/** "1 blocking, 3 to review, 2 expected"; empty when there is none. */
export function classCounts(drifts: readonly Drift[]): string {
  const words: { readonly [name in DriftClass]: string } = {
    blocking: "blocking",
    review: "to review",
    expected: "expected",
  };
  return [...DRIFT_CLASSES]
    .reverse()
    .map((name) => [name, drifts.filter((drift) => drift.class === name).length] as const)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${number} ${words[name]}`)
    .join(", ");
}

/** "in 1a2b3c4d by Ada, 2026-01-31: Say why"; unknown where there is no evidence. */
export const attributionWords = (attribution: Attribution | null): string =>
  attribution === null
    ? "made by: unknown"
    : `in ${attribution.id.slice(0, 10)} by ${attribution.who}, ${attribution.when.slice(0, 10)}: ${attribution.words}`;
