import type { Attribution, DriftClass } from "../../domain/drift.ts";

/** Worst first, as sections of a page. */
export const CLASS_TITLES: readonly (readonly [DriftClass, string])[] = [
  ["blocking", "Changes that must not pass"],
  ["review", "Changes to look at"],
  ["expected", "Changes that were expected"],
];

/** "in 1a2b3c4d by Ada, 2026-01-31: Say why"; unknown where there is no evidence. */
export const attributionWords = (attribution: Attribution | null): string =>
  attribution === null
    ? "made by: unknown"
    : `in ${attribution.id.slice(0, 10)} by ${attribution.who}, ${attribution.when.slice(0, 10)}: ${attribution.words}`;
