import { SEVERITIES, type Severity } from "./severity.ts";
import type { FindingState } from "./triage.ts";

/** States in which a flaw counts against the estate: nobody has decided to live with it, and it is there. */
export const STANDING_STATES = ["open", "in-progress", "reopened"] as const satisfies readonly FindingState[];

/** What the worst open finding of an asset takes of the one point that every judged asset gives. */
const LOSSES: { readonly [severity in Severity]: number } = {
  critical: 1,
  high: 0.6,
  medium: 0.3,
  low: 0.1,
  info: 0,
};

/** How the judged assets of an estate stand. */
export interface Standing {
  /** Assets of the kinds that some rule judges. */
  readonly assets: number;
  /** How many of them have an open finding of this severity and none worse. */
  readonly worst: { readonly [severity in Severity]?: number };
  /** How many of them have no open finding, but a check that could not be decided. */
  readonly undecided: number;
}

/** Points of 100. */
export interface Score {
  /** As if every undecided check had passed. */
  readonly most: number;
  /** As if every asset with an undecided check had a critical finding. The truth lies between the two. */
  readonly least: number;
}

/** The formula, as it is shown beside every score. */
export const SCORE_FORMULA = `100 × (1 − lost ÷ assets). Each asset that a rule judges can lose one point: its worst open finding takes ${SEVERITIES.toReversed()
  .map((severity) => `${LOSSES[severity]} (${severity})`)
  .join(", ")}.`;

const HUNDRED = 100;

/** The score of an estate; null where nothing was judged: no asset is neither good nor bad. */
export function scoreOf({ assets, worst, undecided }: Standing): Score | null {
  if (assets === 0) return null;
  const lost = SEVERITIES.reduce((sum, severity) => sum + LOSSES[severity] * (worst[severity] ?? 0), 0);
  const points = (of: number): number => Math.max(0, HUNDRED * (1 - of / assets));
  return { most: points(lost), least: points(lost + undecided) };
}

/** The open findings of one rule on assets that stand alike. */
export interface Stake {
  readonly rule: string;
  /** Of the rule's worst finding on each of them. */
  readonly severity: Severity;
  /** True where the rule's is the asset's worst, or shares that place with others and was taken of them: each asset has one such rule. */
  readonly isWorst: boolean;
  /** The worst that is left of each of them where it is; null = nothing is, or it is not the worst. */
  readonly next: Severity | null;
  readonly assets: number;
  readonly findings: number;
}

/** What it would bring to mend all that one rule found. */
export interface Lever {
  readonly rule: string;
  readonly findings: number;
  /** Points that the score would gain; the other findings of the same assets stay. */
  readonly gain: number;
}

/** The rules by what mending their findings would bring, largest first. Pure. */
export function leversOf(stakes: readonly Stake[], assets: number): Lever[] {
  const gains = new Map<string, { findings: number; gain: number }>();
  for (const { rule, severity, isWorst, next, assets: alike, findings } of stakes) {
    const known = gains.get(rule) ?? { findings: 0, gain: 0 };
    const gain = isWorst ? alike * (LOSSES[severity] - (next === null ? 0 : LOSSES[next])) : 0;
    gains.set(rule, { findings: known.findings + findings, gain: known.gain + gain });
  }
  return [...gains]
    .map(([rule, { findings, gain }]) => ({ rule, findings, gain: assets === 0 ? 0 : (HUNDRED * gain) / assets }))
    .sort((a, b) => b.gain - a.gain || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}
