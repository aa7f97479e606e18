import { ConfigError, Refusal, SourceError } from "../../domain/errors.ts";
import { wholeOf } from "../auth/caller.ts";
import type { Actor } from "../store/contract/access.ts";
import { LeaseLost, StoreError } from "../store/contract/errors.ts";
import type { Job } from "../store/contract/jobs.ts";
import { NO_TRACING } from "../telemetry/tracing.ts";
import { JobError, type JobKind, type Work } from "./kind.ts";
import { holdLease, type Lease, type Pace } from "./lease.ts";
import type { Surroundings } from "./surroundings.ts";

/** How a job left a worker's hands. */
type Outcome = "done" | "failed" | "cancelled" | "lost" | "given-back";

/** Does one job that was claimed, to its end, and says so in the log. Throws only when the store does not answer. */
export async function runJob(
  job: Job,
  kinds: readonly JobKind[],
  around: Surroundings,
  pace: Pace,
  stopping: AbortSignal,
): Promise<void> {
  const start = performance.now();
  const lease = holdLease(job, around, pace, stopping);
  try {
    const outcome = await traced(job, kinds, around, () => attempt(job, kinds, around, lease));
    const milliseconds = Math.round(performance.now() - start);
    const { id, kind, organisation, attempts } = job;
    around.log("info", "job", { job: id, kind, organisation, attempts, outcome, milliseconds });
  } finally {
    await lease.release();
  }
}

/** Tells of a job: which kind it is, the how manieth attempt, and how it went. */
function traced(
  { kind, attempts }: Job,
  kinds: readonly JobKind[],
  { tracing = NO_TRACING }: Surroundings,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const named = kinds.some((known) => known.kind === kind) ? kind : "unknown";
  const attributes = { "stance.job.kind": named, "stance.job.attempt": attempts };
  return tracing.span({ name: `job ${named}`, kind: "consumer", attributes }, async (span) => {
    const outcome = await work();
    span.set({ "stance.job.outcome": outcome });
    if (outcome === "failed") span.fail(outcome);
    return outcome;
  });
}

async function attempt(job: Job, kinds: readonly JobKind[], around: Surroundings, lease: Lease): Promise<Outcome> {
  const { store, log } = around;
  const kind = kinds.find((known) => known.kind === job.kind);
  const payload = kind?.payload.safeParse(job.payload);
  if (kind === undefined || payload?.success !== true) {
    await lease.release();
    const why = kind === undefined ? `no such kind of job: ${job.kind}` : "its payload is not one of this kind of job";
    return (await store.queue.fail(job, why, { final: true })) ? "failed" : "lost";
  }
  const actor: Actor = { kind: "system", id: `job:${job.kind}`, name: kind.title };
  const access = { organisation: job.organisation, projects: "all" } as const;
  const common = { payload: payload.data, job, around, actor, log };
  const { signal, progress } = lease;
  try {
    const result = await kind.run({ ...common, estate: store.within(access, { held: job }), signal, progress });
    await lease.release();
    return (await store.queue.complete(job, result)) ? "done" : "lost";
  } catch (error) {
    await lease.release();
    const told = { ...common, estate: wholeOf(store, job.organisation) };
    return notDone(error, kind, told, lease);
  }
}

/** What becomes of a job whose code threw. */
async function notDone(
  error: unknown,
  kind: JobKind,
  work: Omit<Work<unknown>, "signal" | "progress">,
  lease: Lease,
): Promise<Outcome> {
  const { job, around, log } = work;
  const { queue } = around.store;
  const why = lease.stopped();
  if (why === "stopping") return (await queue.giveBack(job, lease.latest())) ? "given-back" : "lost";
  if (why === "lost" || error instanceof LeaseLost) return "lost";
  const words = why === "cancelled" ? "it was cancelled" : wordsOf(error, job);
  if (why === null && !isExpected(error))
    log("error", "fault", { job: job.id, error: error instanceof Error ? error.stack : String(error) });
  await kind.ended?.(work, why ?? "failed", words).catch((fault: Error) => {
    log("error", "fault", { job: job.id, error: fault.stack });
  });
  if (why === "cancelled") return "cancelled";
  return (await queue.fail(job, words, { final: error instanceof JobError })) ? "failed" : "lost";
}

const EXPECTED = [JobError, ConfigError, SourceError, StoreError, Refusal];
const isExpected = (error: unknown): error is Error => EXPECTED.some((kind) => error instanceof kind);

/** Why it failed, in words for people; what they can do nothing about is told by the log. */
function wordsOf(error: unknown, job: Job): string {
  if (!isExpected(error)) return `the platform has failed; its log tells why, under the job ${job.id}`;
  const hint = "hint" in error && typeof error.hint === "string" ? ` ${error.hint}` : "";
  return `${error.message}${hint}`;
}
