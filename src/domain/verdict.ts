import type { Evidence } from "./evidence.ts";
import type { Severity } from "./severity.ts";

/** One thing wrong. `subject` tells several on one asset apart (an advisory id, a parameter) and is part of the finding's id. */
export interface Issue {
  readonly message: string;
  readonly subject?: string;
  readonly evidence?: readonly Evidence[];
  /** How bad this one is, where its source says so; else it is as bad as its rule. */
  readonly severity?: Severity;
  /** The version that mends it; null = none is known. Left out where nothing tells. */
  readonly fixedIn?: string | null;
}

/** The four outcomes of a rule on an asset. `unknown` always says what was missing. */
export type Verdict =
  | { readonly outcome: "pass" }
  | { readonly outcome: "fail"; readonly issues: readonly Issue[] }
  | { readonly outcome: "not-applicable"; readonly reason: string }
  | { readonly outcome: "unknown"; readonly reasons: readonly string[] };

export const pass = (): Verdict => ({ outcome: "pass" });

/** Fails with one issue. Give `evidence` where the flaw stands elsewhere than the asset itself. */
export const fail = (message: string, details: Omit<Issue, "message"> = {}): Verdict => ({
  outcome: "fail",
  issues: [{ message, ...details }],
});

/** Fails with one issue per item, passes when there is none. */
export const failEach = (issues: readonly Issue[]): Verdict =>
  issues.length === 0 ? pass() : { outcome: "fail", issues };

export const notApplicable = (reason: string): Verdict => ({ outcome: "not-applicable", reason });
