/** Instants before which is forgotten; null = never. */
export interface Horizon {
  /** Of versions that ended and of runs. */
  readonly history: number | null;
  /** Of jobs that ended. */
  readonly jobs: number | null;
}

/** Rows removed by table. */
export type Forgotten = { readonly [table: string]: number };

/** What a backup says of itself at its end. */
export interface Backup {
  readonly rows: number;
  /** Hex, over all lines before the last. */
  readonly sha256: string;
}

/** What concerns the whole store rather than one organisation. */
export interface Installation {
  /** Answers when the store can be written to. */
  ready(): Promise<void>;
  /** Names of the migrations that were applied, oldest first. */
  migrations(): Promise<readonly string[]>;
  /** Everything as NDJSON lines, one consistent state, the same format for every engine. */
  backup(): AsyncIterable<string>;
  /** Keeps, and has the logs tell, that a backup was written out to its end. */
  noteBackup(backup: Backup): Promise<void>;
  /** Fills an empty store from a backup. Throws a StoreError when it is not empty or the backup is damaged. */
  restore(lines: AsyncIterable<string>): Promise<void>;
  /**
   * Forgets versions that ended, runs and finished jobs before an instant. Current state, decisions and the audit log stay.
   * Returns the rows removed by table.
   */
  forgetBefore(instant: number): Promise<Forgotten>;
  /** Changes the master key that protects secrets. May be called again after it was interrupted. Returns how many data keys it wrapped anew. */
  rotateKey(): Promise<number>;
}
