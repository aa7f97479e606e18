import type { z } from "zod";
import type { Permission } from "../../domain/permission.ts";
import type { Log } from "../http/platform.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Job } from "../store/contract/jobs.ts";
import type { Estate } from "../store/contract/store.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a job's code is given. */
export interface Work<Payload> {
  readonly payload: Payload;
  readonly job: Job;
  /** The whole estate of the job's organisation; changes are made only while the job is held. */
  readonly estate: Estate;
  readonly around: Surroundings;
  /** In whose name it changes things. */
  readonly actor: Actor;
  /** Ends when somebody cancels the job, the worker stops, or another worker has the job: stop soon, by throwing. */
  readonly signal: AbortSignal;
  /** Keeps how far it came, for people to see and for a later attempt to go on from. */
  readonly progress: (value: unknown) => void;
  readonly log: Log;
}

/** One kind of work in the background: what it takes, who may start it, what it does. */
export interface JobKind<Payload = unknown> {
  readonly kind: string;
  readonly title: string;
  readonly payload: z.ZodType<Payload>;
  /** What one must hold over the whole organisation to start it; null = the platform and routes of its own start it. */
  readonly startedBy: Permission | null;
  /** How often it is tried. */
  readonly attempts: number;
  /** When every organisation does it from its first day on, as cron in UTC, and with what. */
  readonly schedule?: { readonly cron: string; readonly payload: Payload };
  /**
   * Does it and gives what is kept as its result. It may be run again after it was cut off anywhere: what it changes must be the same
   * when it is done twice. Throws a JobError where trying again is of no use.
   */
  run(work: Work<Payload>): Promise<unknown>;
  /** Notes an attempt that failed or was cancelled where people look for it. `work.estate` is not bound to the job any more. */
  ended?(work: Omit<Work<Payload>, "signal" | "progress">, how: "failed" | "cancelled", why: string): Promise<void>;
}

/** A kind among others, whatever it takes. */
export const defineKind = <Payload>(kind: JobKind<Payload>): JobKind => kind as JobKind;

/** A job cannot be done, now or later: it fails at once. */
export class JobError extends Error {
  override readonly name = "JobError";
}
