import { setTimeout as wait } from "node:timers/promises";
import type { Job } from "../store/contract/jobs.ts";
import type { Surroundings } from "./surroundings.ts";

/** Milliseconds: how long a job is a worker's without a word from it, and how often it gives one. */
export interface Pace {
  readonly lease: number;
  readonly beat: number;
}

/** Why a job must stop: a person cancelled it, another worker has it, or this one stops. */
export type StopReason = "cancelled" | "lost" | "stopping";

/** A job in hand: kept by heartbeats until it is released. */
export interface Lease {
  readonly signal: AbortSignal;
  /** Why the signal ended; null while it has not. */
  readonly stopped: () => StopReason | null;
  readonly progress: (value: unknown) => void;
  readonly latest: () => unknown;
  /** No further heartbeat. */
  release(): Promise<void>;
}

/** Renews the lease of a job, keeps its progress, and hears when it has to stop. */
export function holdLease(job: Job, { store, now, log }: Surroundings, pace: Pace, stopping: AbortSignal): Lease {
  const stop = new AbortController();
  const released = new AbortController();
  let why: StopReason | null = null;
  let progress: unknown;
  let isNew = false;
  let heldUntil = now() + pace.lease;
  const end = (reason: StopReason): void => {
    why ??= reason;
    stop.abort(new Error(`the job must stop: ${reason}`));
  };
  const onStopping = (): void => end("stopping");
  stopping.addEventListener("abort", onStopping);
  if (stopping.aborted) onStopping();
  const beat = async (): Promise<void> => {
    const until = now() + pace.lease;
    const given = isNew ? { progress } : {};
    isNew = false;
    const answer = await store.queue.heartbeat(job, { lease: pace.lease, ...given });
    if (answer === "held") heldUntil = until;
    else end(answer);
  };
  const beating = (async () => {
    while (!released.signal.aborted && why !== "lost" && why !== "cancelled") {
      await wait(pace.beat, undefined, { signal: released.signal }).catch(() => {});
      if (released.signal.aborted) return;
      await beat().catch((error: Error) => {
        log("warn", "heartbeat", { job: job.id, error: error.message });
        if (now() > heldUntil) end("lost");
      });
    }
  })();
  return {
    signal: stop.signal,
    stopped: () => why,
    progress: (value) => {
      progress = value;
      isNew = true;
    },
    latest: () => progress,
    release: async () => {
      released.abort();
      stopping.removeEventListener("abort", onStopping);
      await beating;
    },
  };
}
