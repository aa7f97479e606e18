import type { Severity } from "../../../domain/severity.ts";
import type { Page, PageRequest } from "./access.ts";

export const CHANGED_THINGS = ["asset", "relationship", "finding"] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];
export const CHANGE_KINDS = ["added", "changed", "gone"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that is not at the end of an interval as it was at its beginning. */
export interface ChangeRow {
  readonly type: ChangedThing;
  /** `gone` of a finding: it was fixed. */
  readonly change: ChangeKind;
  readonly id: string;
  /** When it came, was changed last, or went: what is new came by the run that brought it, whatever people decided on it since. */
  readonly at: number;
  /** The run that brought it; null where it was no run, but a decision or other rules. */
  readonly run: string | null;
  readonly source: string | null;
  /** The asset's kind, the relationship's verb, or the finding's rule. */
  readonly kind: string;
  /** The asset's name, the finding's message, or the names of both ends. */
  readonly title: string;
  readonly severity: Severity | null;
  /** The asset, or the one that the relationship leaves, or that the finding is about. */
  readonly asset: string;
}

export interface ChangeFilter {
  /** Changes in `(from, to]`. */
  readonly from: number;
  readonly to: number;
  readonly types?: readonly ChangedThing[];
  readonly changes?: readonly ChangeKind[];
  /** Only what came, was changed last or went at this instant: what one run, or one decision, brought. */
  readonly instant?: number;
}

type ByKind = { readonly [kind in ChangeKind]: number };

/** How much changed, in all and at each instant. */
export interface ChangeCounts {
  readonly assets: ByKind;
  readonly relationships: ByKind;
  readonly findings: ByKind;
  /** Latest first. */
  readonly instants: readonly (ByKind & {
    readonly at: number;
    readonly run: string | null;
    readonly source: string | null;
  })[];
}

export interface Changes {
  /** Latest first. */
  list(filter: ChangeFilter & PageRequest): Promise<Page<ChangeRow>>;
  counts(filter: ChangeFilter): Promise<ChangeCounts>;
}
