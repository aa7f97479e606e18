import type { Requirement } from "./facts.ts";
import type { Pin } from "./pins.ts";

/** A requirement with what other files say of its version; `pin` = the place that says so. */
export interface Settled {
  readonly requirement: Requirement;
  readonly pin: Pin | undefined;
  /** Something outside of what was read sets the version. */
  readonly elsewhere: boolean;
}
