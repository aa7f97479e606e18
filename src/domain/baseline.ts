/** What an approved state is a state of. */
export const BASELINE_SCOPES = ["estate", "project", "source", "asset"] as const;

/** Where a version stands. A proposal becomes a version when another person confirms it. */
export const BASELINE_STATES = ["proposed", "confirmed", "rejected"] as const;

/** Where a change stands. Only a later observation makes it `reverted`, only a version of the baseline `accepted`. */
export const DRIFT_STATES = ["open", "accepted", "reverted"] as const;
