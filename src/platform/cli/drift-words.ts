import type { Attribution, Drift, DriftClass } from "../../domain/drift.ts";

/** Worst first, as sections of a page. */
export const CLASS_TITLES: readonly (readonly [DriftClass, string])[] = [
  ["blocking", "Changes that must not pass"],
  ["review", "Changes to look at"],
  ["expected", "Changes that were expected"],
];

/** Who did it, and why it has its class where that says more than the title that it stands under. */
export const whoAndWhy = ({ attribution, because, classifiedBy }: Drift): string =>
  classifiedBy === "rest" ? attributionWords(attribution) : `${attributionWords(attribution)}; ${because}`;

/** "in 1a2b3c4d by Ada, 2026-01-31: Say why"; unknown where there is no evidence. */
const attributionWords = (attribution: Attribution | null): string =>
  attribution === null
    ? "made by: unknown"
    : `in ${attribution.id.slice(0, 10)} by ${attribution.who}, ${attribution.when.slice(0, 10)}: ${attribution.words}`;
