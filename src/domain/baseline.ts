/** What an approved state is a state of. */
export const BASELINE_SCOPES = ["estate", "project", "source", "asset"] as const;
export type BaselineScopeKind = (typeof BASELINE_SCOPES)[number];

/** Whose state it is, and as whom it is looked at. */
export interface BaselineScope {
  readonly kind: BaselineScopeKind;
  /** Id of the project, source or asset; null for the whole estate. */
  readonly ref: string | null;
  /** Only what this project's sources say counts, and only its people see it; null = what all say, for people of the whole organisation. */
  readonly project: string | null;
}

/** Where a version stands. A proposal becomes a version when another person confirms it. */
export const BASELINE_STATES = ["proposed", "confirmed", "rejected"] as const;
export type BaselineState = (typeof BASELINE_STATES)[number];

/** For what two people are needed: the one who proposes and another one. */
export interface BaselinePolicy {
  /** To approve a state as a whole. */
  readonly approvals: boolean;
  /** To accept changes of which one is blocking. */
  readonly blocking: boolean;
}

/** One person is enough for everything. */
export const ONE_PERSON: BaselinePolicy = { approvals: false, blocking: false };

/** Where a change stands. Only a later observation makes it `reverted`, only a version of the baseline `accepted`. */
export const DRIFT_STATES = ["open", "accepted", "reverted"] as const;
export type DriftState = (typeof DRIFT_STATES)[number];
