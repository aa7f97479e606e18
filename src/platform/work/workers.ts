import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Job } from "../store/contract/jobs.ts";
import type { JobKind } from "./kind.ts";
import type { Pace } from "./lease.ts";
import { runJob } from "./run-job.ts";
import { ensureSchedules, startOnUpdate } from "./schedules.ts";
import type { Surroundings } from "./surroundings.ts";

/** How workers go about it. Times are milliseconds. */
export interface WorkersSetting extends Partial<Pace> {
  readonly kinds: readonly JobKind[];
  /** How many jobs at a time. */
  readonly lanes: number;
  /** How long to wait when there is nothing to do. */
  readonly idle?: number;
}

/** Workers that run. */
export interface Workers {
  /** Ends once every job in hand was finished or given back; those that do not let go in time are given back regardless. */
  stop(patience: number): Promise<void>;
}

const LEASE = 30_000;
const BEAT = 1_000;
const IDLE = 1_000;
const TICK = 5_000;

/** Takes jobs of all organisations and does them, starts what schedules are due, until it is told to stop. */
export function startWorkers(around: Surroundings, setting: WorkersSetting): Workers {
  const { store, log } = around;
  const { kinds, lanes, lease = LEASE, beat = BEAT, idle = IDLE } = setting;
  const name = `${process.pid}-${randomUUID()}`;
  const names = kinds.map(({ kind }) => kind);
  const stopping = new AbortController();
  const { signal } = stopping;
  const inHand = new Set<Job>();
  const rest = (milliseconds: number): Promise<void> => wait(milliseconds, undefined, { signal }).catch(() => {});
  const again = async (what: string, pause: number, work: () => Promise<boolean>): Promise<void> => {
    while (!signal.aborted) {
      const didSomething = await work().catch((error: Error) => {
        if (!signal.aborted) log("error", what, { error: error.message });
        return false;
      });
      if (!didSomething) await rest(pause);
    }
  };
  const lane = async (): Promise<boolean> => {
    const job = await store.queue.claim(name, { kinds: names, lease });
    if (job === null) return false;
    inHand.add(job);
    await runJob(job, kinds, around, { lease, beat }, signal).finally(() => inHand.delete(job));
    return true;
  };
  const known = new Set<string>();
  const tick = async (): Promise<boolean> => {
    await welcome(around, kinds, known);
    return (await store.queue.tick()) > 0;
  };
  const all = [again("tick", TICK, tick), ...Array.from({ length: lanes }, () => again("claim", idle, lane))];
  return {
    stop: async (patience) => {
      stopping.abort();
      const late = new AbortController();
      const ended = Promise.all(all).finally(() => late.abort());
      await Promise.race([ended, wait(patience, undefined, { signal: late.signal }).catch(() => {})]);
      for (const job of inHand) await store.queue.giveBack(job);
    },
  };
}

/** Gives organisations that were not seen yet what each has from its first day on. */
async function welcome(
  { store, judgedBy }: Surroundings,
  kinds: readonly JobKind[],
  known: Set<string>,
): Promise<void> {
  for (const { id } of await store.organisations.list()) {
    if (known.has(id)) continue;
    await ensureSchedules(store, id, kinds);
    if (kinds.some(({ kind }) => kind === "judge-again")) await startOnUpdate(store, id, judgedBy());
    known.add(id);
  }
}
