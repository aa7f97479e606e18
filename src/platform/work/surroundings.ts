import type { Log } from "../http/platform.ts";
import type { OutboundPolicy } from "../outbound/policy.ts";
import type { Store } from "../store/contract/store.ts";
import type { Tracing } from "../telemetry/tracing.ts";

/** What workers need of the process that they run in. */
export interface Surroundings {
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  /** Is told of jobs. */
  readonly tracing?: Tracing;
  /** How far addresses that people give are reached. */
  readonly outbound: OutboundPolicy;
  /** Tells apart what assets are judged by: rules, advisories, and the day as far as it matters. */
  readonly judgedBy: () => string;
  /** Public key (PEM) by which approved states are trusted; a worker that has none compares none. */
  readonly trustedKey?: string;
  /** Folders that the operator allows to be scanned, with all below them. */
  readonly allowedPaths: readonly string[];
}
