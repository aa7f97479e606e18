import type { Comparison } from "../../analysis/drift/compare.ts";
import type { Drift, NotAssessed } from "../../domain/drift.ts";

/** Everything that two scans differ in, as pages and programs see it. */
export interface DiffResult extends Comparison {
  /** Changes that matter, each with its class, worst first. */
  readonly drifts: readonly Drift[];
  /** Of these nobody can say whether they changed. */
  readonly unknownChanges: readonly NotAssessed[];
  /** By the fingerprint of a change, lines that went and came; only where texts may be shown. */
  readonly texts: { readonly [fingerprint: string]: readonly string[] };
}
