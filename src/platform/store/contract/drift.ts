import type { BaselineScope, DriftState } from "../../../domain/baseline.ts";
import type { Attribution, Drift, DriftClass, NotAssessed } from "../../../domain/drift.ts";
import type { Checkout, History, HistoryDoubt, Pipeline } from "../../../domain/provenance.ts";
import type { ScanState } from "../../../domain/scan-state.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { Actor, Page, PageRequest } from "./access.ts";
import type { Derived } from "./baselines.ts";
import type { BulkResult } from "./findings.ts";
import type { Push } from "./ingest.ts";

/** Who made a change, as the run that brought it tells; or else how it arrived, which is not the same. `why`: why nobody is named. */
export type StoredAttribution =
  | (Attribution & { readonly arrival: Arrival })
  | ({ readonly from: "run"; readonly why: string } & Arrival)
  | { readonly from: "unknown"; readonly why: string };

/** The run that brought a change. */
export interface Arrival {
  readonly run: string;
  readonly source: string;
  readonly commit: string | null;
  readonly branch: string | null;
  readonly tree: Checkout["tree"];
  readonly at: number;
  readonly pushedBy: Actor | null;
  readonly pipeline: Pipeline | null;
}

/** A run that touched something, with what it tells of who made it. */
export interface Arrived {
  readonly arrival: Arrival;
  readonly tool: Push["tool"];
  readonly history: History | null;
  readonly doubt: HistoryDoubt | null;
  /** The run of its source that saw something before it; null where there was none. */
  readonly before: RunBefore | null;
}

/** What came before a run. */
export interface RunBefore extends Pick<ScanState, "runs" | "notExamined"> {
  readonly tool: Push["tool"];
  readonly checkout: Checkout | null;
}

/** A change against an approved state, with what people decided about it. */
export interface StoredDrift extends Omit<Drift, "attribution"> {
  readonly id: string;
  readonly baseline: string;
  readonly baselineName: string;
  readonly sources: readonly string[];
  readonly state: DriftState;
  readonly snoozedUntil: number | null;
  /** False: the latest look could not tell whether it is still so. */
  readonly assessed: boolean;
  /** What would accept it, and waits for another person. */
  readonly proposal: string | null;
  /** The version that accepted it. */
  readonly version: number | null;
  readonly decision: DriftDecision | null;
  readonly attribution: StoredAttribution;
  readonly firstSeen: number;
  /** When its current spell began. */
  readonly openedAt: number;
  readonly lastSeen: number;
  readonly closedAt: number | null;
}

/** What somebody decided about a change. */
export interface DriftDecision {
  readonly action: string;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly at: number;
}

export interface DriftFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly classes?: readonly DriftClass[] | undefined;
  /** Open ones unless told otherwise. */
  readonly states?: readonly DriftState[] | undefined;
  readonly severities?: readonly Severity[] | undefined;
  readonly baselines?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly asset?: string | undefined;
  /** Leaves out those snoozed beyond this instant. */
  readonly awakeAt?: number | undefined;
  /** Only those whose current spell began after this instant. */
  readonly since?: number | undefined;
}

export const DRIFT_GROUPS = ["class", "kind", "state", "severity", "baseline"] as const;
export type DriftGroup = (typeof DRIFT_GROUPS)[number];

/** One change of a change. */
export interface DriftEvent {
  readonly at: number;
  readonly actor: Actor;
  readonly action: string;
  readonly before: DriftState | null;
  readonly after: DriftState;
  readonly detail: { readonly [field: string]: unknown };
}

/** Something of which nobody can say whether it changed. */
export interface StoredGap {
  readonly id: string;
  readonly baseline: string;
  readonly source: string | null;
  readonly asset: NotAssessed["asset"] | null;
  readonly subject: string | null;
  /** Approved assets that this is about. */
  readonly assets: number;
  readonly reason: string;
}

/** A change that a comparison found; `assessed`: the look saw its places, so that it is still so. */
type ComparedDrift = Omit<Drift, "attribution"> & Pick<StoredDrift, "attribution" | "assessed">;

/** What a comparison of a baseline with the present found. */
export interface Comparison {
  readonly drifts: readonly ComparedDrift[];
  readonly gaps: readonly Omit<StoredGap, "id" | "baseline">[];
  /** Whether the look saw all that a stored change rests on, so that its absence is knowledge. */
  readonly couldTell: (drift: StoredDrift) => boolean;
  readonly derived: Derived;
}

/** How many changes a comparison brought. */
export interface Recorded {
  readonly opened: number;
  readonly reverted: number;
}

export interface DriftItems {
  /** Blocking first, then worst; or the newest first. */
  list(
    filter: DriftFilter & PageRequest & { readonly order?: "worst" | "newest" | undefined },
  ): Promise<Page<StoredDrift>>;
  counts(by: DriftGroup, filter: DriftFilter): Promise<{ readonly [value: string]: number }>;
  get(id: string): Promise<StoredDrift | null>;
  /** Those of the ids that the access sees. */
  some(ids: readonly string[]): Promise<readonly StoredDrift[]>;
  /** Oldest first. */
  history(id: string): Promise<readonly DriftEvent[]>;
  gaps(filter: Pick<DriftFilter, "baselines" | "sources"> & PageRequest): Promise<Page<StoredGap>>;
  countGaps(): Promise<{ readonly [baseline: string]: number }>;
  snooze(ids: readonly string[], until: number | null, reason: string, actor: Actor): Promise<BulkResult>;
  /**
   * Raises a finding from an open change, on its asset, and gives its id. It is fixed when a later look sees that the change was taken back,
   * accepted when the change is, and opens again with it; nothing else ends it but what people decide on it. `title`: what such changes are
   * called; it says nothing of others' assets, since all who see the asset see the finding. Throws a StoreError.
   */
  raise(
    id: string,
    wish: { readonly severity: Severity; readonly reason: string; readonly title: string },
    actor: Actor,
  ): Promise<string>;
  /** The id of the finding that was raised from a change, where the access sees it. */
  raised(id: string): Promise<string | null>;
  /** The runs of a scope that touched assets or their edges after an instant, by asset. */
  arrivals(
    scope: BaselineScope,
    assets: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, readonly Arrived[]>>;
  /** Brings the stored changes of a baseline up to a comparison; nothing where a later one was recorded already. */
  record(baseline: string, comparison: Comparison, actor: Actor): Promise<Recorded>;
}
