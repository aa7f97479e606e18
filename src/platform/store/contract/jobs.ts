import type { Actor } from "./access.ts";

/** Work that survives the process that does it. */
export interface Job {
  readonly id: string;
  readonly organisation: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly attempts: number;
  readonly maxAttempts: number;
  /** What it is about, as `source:web`; null = nothing in particular. */
  readonly subject: string | null;
  readonly createdAt: number;
  /** When its state or progress last changed. */
  readonly changedAt: number;
  /** Not before this instant. */
  readonly runAt: number;
  readonly worker: string | null;
  readonly leaseUntil: number | null;
  /** What the last attempt had reached, for the next one to go on from. */
  readonly progress: unknown;
  readonly result: unknown;
  readonly error: string | null;
  /** A person asked a running job to stop; its next heartbeat says so. */
  readonly cancelRequested: boolean;
}

export interface NewJob {
  readonly kind: string;
  readonly payload: unknown;
  readonly runAt?: number;
  /** Higher first; 0 unless told otherwise. */
  readonly priority?: number;
  readonly maxAttempts?: number;
  /** A second job with the same key is the first one. */
  readonly idempotencyKey?: string;
  /** While a job of this kind and subject waits or runs, a second one is that one. */
  readonly subject?: string;
}

/** Starts jobs on a cron expression. */
export interface Schedule {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  /** Epoch milliseconds; null when it never runs again. */
  readonly nextAt: number | null;
}

/** Jobs of one organisation. */
export interface Jobs {
  /** With an actor it is started by a person or a service, and the audit log tells it. */
  enqueue(job: NewJob, actor?: Actor): Promise<Job>;
  get(id: string): Promise<Job | null>;
  /** Latest first. */
  list(filter?: {
    readonly state?: Job["state"];
    readonly kind?: string;
    readonly subject?: string;
    readonly limit?: number;
  }): Promise<readonly Job[]>;
  /** A waiting job is cancelled at once, a running one at its next heartbeat. False when it had ended. */
  cancel(id: string, actor: Actor): Promise<boolean>;
  /** Lets a failed or cancelled job go on from its last progress. Throws a StoreError (conflict) while another of its subject is under way. */
  resume(id: string, actor: Actor): Promise<boolean>;
  /** Throws a StoreError (invalid) when the expression or the time zone is none. With `keep` one that is there stays as it is. */
  schedule(schedule: Omit<Schedule, "nextAt">, actor: Actor, options?: { readonly keep?: boolean }): Promise<Schedule>;
  unschedule(id: string, actor: Actor): Promise<boolean>;
  schedules(): Promise<readonly Schedule[]>;
}

/** Jobs of all organisations, for workers. */
export interface JobQueue {
  /** The next job that is due, leased to the worker; null when there is none. No two workers get the same. */
  claim(worker: string, options: { readonly kinds?: readonly string[]; readonly lease: number }): Promise<Job | null>;
  /** Renews the lease and keeps the progress. `lost`: another worker has it now; `cancelled`: stop. */
  heartbeat(
    job: Job,
    options: { readonly lease: number; readonly progress?: unknown },
  ): Promise<"held" | "lost" | "cancelled">;
  /** False when the lease was lost: the result is then another worker's to give. */
  complete(job: Job, result: unknown): Promise<boolean>;
  /** Tries again later, each time after a longer wait, until the attempts are used up; with `final` never again. */
  fail(job: Job, error: string, options?: { readonly final?: boolean }): Promise<boolean>;
  /** Gives a running job back at once, for any worker to go on with; the attempt does not count. */
  giveBack(job: Job, progress?: unknown): Promise<boolean>;
  /** Enqueues what schedules are due; each instant once, however many processes ask. Returns how many. */
  tick(): Promise<number>;
  /** How many jobs of all organisations are in each state. */
  counts(): Promise<{ readonly [state in Job["state"]]?: number }>;
}
