import type { Checkpoint } from "../../audit/format.ts";
import type { Backup } from "./installation.ts";
import type { Job } from "./jobs.ts";

/** What tables are about, for people who look after the store. */
export type TableGroup =
  | "estate"
  | "sources"
  | "decisions"
  | "derived"
  | "audit"
  | "work"
  | "people"
  | "settings"
  | "webhooks";

/** What keeping the store costs and how its work goes, of one organisation. Times are epoch milliseconds, sizes bytes. */
export interface StoreState {
  readonly storage: {
    /** Of everything on the disk; null where the store holds other organisations as well, whose size is not ours to see. */
    readonly database: number | null;
    /** What was written and is not in the database yet; null as above, and where the engine does not tell. */
    readonly writeAheadLog: number | null;
    readonly auditLog: number;
    /** Waiting to be scanned. */
    readonly uploads: number;
    /** What sources said last, as it is kept to tell what has changed. */
    readonly observations: number;
    readonly codeFrames: number;
  };
  /** Rows of every table, past states included, by what the tables are about. */
  readonly rows: readonly { readonly group: TableGroup; readonly table: string; readonly count: number }[];
  readonly jobs: readonly { readonly kind: string; readonly state: Job["state"]; readonly count: number }[];
  /** The job that is due and waits longest; null when none does. */
  readonly oldestDue: Job | null;
  /** Running jobs whose worker has not been heard of in time. */
  readonly lost: number;
  readonly webhooks: {
    readonly waiting: number;
    /** When the oldest of what waits happened; null when nothing waits. */
    readonly oldestWaiting: number | null;
    readonly failed: number;
    /** Webhooks whose latest message did not arrive. */
    readonly failing: number;
    readonly disabled: number;
  };
  /** The last that was written out to its end; null where none is known of. */
  readonly backup: (Backup & { readonly at: number }) | null;
  readonly audit: { readonly entries: number; readonly checkpoint: Checkpoint | null };
}

/** For people who look after the store, of the whole organisation. */
export interface Upkeep {
  state(): Promise<StoreState>;
}
