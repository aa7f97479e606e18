import type { CodeFrame } from "../../../domain/evidence.ts";
import type { NotExamined, Observation } from "../../../domain/observation.ts";
import type { Provenance } from "../../../domain/provenance.ts";
import type { SourceRun } from "../../../domain/snapshot.ts";
import type { Actor, Page, PageRequest } from "./access.ts";

/** All that one run over one source saw, as a scan makes it. */
export interface Push {
  /** Chosen by the sender. The same id again changes nothing and gets the first answer. */
  readonly id: string;
  readonly source: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: {
    readonly name: string;
    readonly commit: string | null;
    readonly files: number;
    readonly bytes: number;
  };
  /** Of the connectors that succeeded, wholly or in part. */
  readonly observations: readonly Observation[];
  /** Every connector that was started, with how it went. */
  readonly runs: readonly SourceRun[];
  /** Everything that was not looked at. Where something was seen before and this run did not look, it stays. */
  readonly notExamined: readonly NotExamined[];
  /** Lines around the places of evidence; without them evidence is its own lines alone. */
  readonly frames?: readonly CodeFrame[];
  /** Where what was looked at comes from, as the sender tells; missing = nothing is told of it. */
  readonly provenance?: Provenance;
}

/** What a push changed. */
export interface Ingested {
  readonly run: string;
  /** The instant at which the new state begins; later than every earlier one of the organisation. */
  readonly at: number;
  readonly assets: Counted;
  readonly relationships: Counted;
  readonly findings: { readonly opened: number; readonly fixed: number; readonly reopened: number };
  /** True when the push was known already and nothing was done. */
  readonly repeated: boolean;
}

/** What stating something again changed. */
export type Restated = Pick<Ingested, "assets" | "relationships" | "findings">;

export interface Counted {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

export interface Ingest {
  /**
   * Stores the observations, joins them with what other sources saw, judges what that changes, writes versions, findings and the
   * audit entry in one transaction. Throws a StoreError when the observations are unsound; nothing is written then.
   */
  push(push: Push, actor: Actor): Promise<Ingested>;
  /** Judges all that a source sees again, after an update of the rules or the advisories: a source at a time, so that others have their turn. */
  judgeAgain(source: string, actor: Actor): Promise<Restated>;
}

/** How a run over a source went. */
export interface Run {
  readonly id: string;
  readonly source: string;
  readonly at: number;
  /** `failed`: no connector succeeded; `partial`: something was not examined. */
  readonly status: "succeeded" | "partial" | "failed";
  readonly tool: Push["tool"];
  readonly target: Push["target"];
  readonly connectors: readonly SourceRun[];
  readonly notExamined: number;
  readonly result: Ingested;
  /** Null: the sender told nothing of it. */
  readonly provenance: RunProvenance | null;
}

/** What a run tells of where its content comes from. Its history is not listed with it. */
export type RunProvenance = Omit<Provenance, "history">;

export interface Runs {
  /** Latest first. */
  list(filter: { readonly source?: string } & PageRequest): Promise<Page<Run>>;
  get(id: string): Promise<Run | null>;
  /** The run over the same source just before one; null where it was the first, or is not seen. */
  before(id: string): Promise<Run | null>;
  /** In the order of paths. */
  notExamined(run: string, page?: PageRequest): Promise<Page<NotExamined>>;
}
