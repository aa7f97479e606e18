import { type Kysely, sql } from "kysely";
import type { Job, JobQueue } from "../contract/jobs.ts";
import type { Engine } from "../engine/engine.ts";
import { insertRows } from "../engine/scoped.ts";
import type { AllRows } from "../engine/tables.ts";
import { newRow } from "./new-row.ts";
import { nextRun } from "./next-run.ts";
import { jobOf } from "./rows.ts";

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;

/** How long a job waits after its n-th failed attempt: twice as long each time, at most an hour. */
const backoff = (attempts: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, attempts - 1));

/** The jobs of all organisations, as workers take them. */
export const queueOf = (engine: Engine, now: () => number): JobQueue => ({
  claim: (worker, { kinds, lease }) =>
    engine.write((database) => claim(database, engine, { worker, kinds, lease, now: now() })),
  heartbeat: (job, { lease, progress }) =>
    engine.write(async (database) => {
      const renewed = {
        lease_until: now() + lease,
        ...(progress === undefined ? {} : { progress: JSON.stringify(progress), changed_at: now() }),
      };
      const rows = await mine(database, job).set(renewed).returning("cancel_requested").execute();
      if (rows[0] === undefined) return "lost";
      if (rows[0].cancel_requested === 0) return "held";
      await mine(database, job).set({ state: "cancelled", lease_until: null, changed_at: now() }).execute();
      return "cancelled";
    }),
  complete: (job, result) =>
    engine.write(async (database) => {
      const done = { state: "done", result: JSON.stringify(result ?? null), lease_until: null, error: null };
      const ended = { ...done, changed_at: now() };
      return (await mine(database, job).set(ended).executeTakeFirst()).numUpdatedRows > 0n;
    }),
  fail: (job, error, { final = false } = {}) =>
    engine.write(async (database) => {
      const isLast = final || job.attempts >= job.maxAttempts;
      const next = isLast ? { state: "failed" } : { state: "waiting", run_at: now() + backoff(job.attempts) };
      const failed = { ...next, error, worker: null, lease_until: null, changed_at: now() };
      return (await mine(database, job).set(failed).executeTakeFirst()).numUpdatedRows > 0n;
    }),
  giveBack: (job, progress) =>
    engine.write(async (database) => {
      // One more attempt instead of one less: worker and attempt together name a lease, which must never come twice.
      const returned = { state: "waiting", worker: null, lease_until: null, max_attempts: job.maxAttempts + 1 };
      const kept = progress === undefined ? {} : { progress: JSON.stringify(progress) };
      const query = mine(database, job).set({ ...returned, ...kept, run_at: now(), changed_at: now() });
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    }),
  tick: () => engine.write((database) => tick(database, engine, now())),
  counts: async () => {
    const counted = engine.reads.selectFrom("job").select((is) => ["state", is.fn.countAll<number>().as("count")]);
    const rows = await counted.groupBy("state").execute();
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  },
});

/** The job while the worker holds the lease of this very attempt. */
const mine = (database: Kysely<AllRows>, job: Job) =>
  database
    .updateTable("job")
    .where("organisation", "=", job.organisation)
    .where("job", "=", job.id)
    .where("state", "=", "running")
    .where("worker", "=", job.worker)
    .where("attempts", "=", job.attempts);

interface Claim {
  readonly worker: string;
  readonly kinds: readonly string[] | undefined;
  readonly lease: number;
  readonly now: number;
}

async function claim(
  database: Kysely<AllRows>,
  engine: Engine,
  { worker, kinds, lease, now }: Claim,
): Promise<Job | null> {
  await giveUp(database, engine, now);
  const among = kinds === undefined ? sql`` : sql`and kind in (${sql.join(kinds.length === 0 ? [""] : kinds)})`;
  const { rows } = await sql<AllRows["job"]>`
    update job set state = 'running', worker = ${worker}, lease_until = ${now + lease}, attempts = attempts + 1,
      changed_at = ${now}
    where (organisation, job) = (
      select organisation, job from job
      where ((state = 'waiting' and run_at <= ${now}) or (state = 'running' and lease_until < ${now})) ${among}
      order by priority desc, run_at, created_at, job limit 1 ${engine.lockFree})
    returning *`.execute(database);
  return rows[0] === undefined ? null : jobOf(rows[0]);
}

/**
 * A worker that died in the last attempt leaves a failed job, and one that died after being asked to stop a cancelled one. Waits for
 * no row that somebody else holds.
 */
async function giveUp(database: Kysely<AllRows>, engine: Engine, now: number): Promise<void> {
  await sql`
    update job set state = case cancel_requested when 1 then 'cancelled' else 'failed' end, lease_until = null,
      error = case cancel_requested when 1 then error else 'the worker was lost' end, changed_at = ${now}
    where (organisation, job) in (
      select organisation, job from job
      where state = 'running' and lease_until < ${now} and (cancel_requested = 1 or attempts >= max_attempts)
      ${engine.lockFree})`.execute(database);
}

/** One job per schedule that is due, however long nobody looked: what was missed is not made up for. */
async function tick(database: Kysely<AllRows>, engine: Engine, now: number): Promise<number> {
  const { rows } = await sql<AllRows["schedule"]>`
    select * from schedule where next_at <= ${now} order by organisation, schedule ${engine.lockFree}`.execute(
    database,
  );
  for (const row of rows) {
    const payload: unknown = JSON.parse(row.payload);
    const idempotencyKey = `schedule:${row.schedule}:${row.next_at}`;
    const job = newRow({ kind: row.kind, payload, idempotencyKey, subject: row.schedule }, now);
    await insertRows(engine, database, row.organisation, "job", [job], "keep");
    await database
      .updateTable("schedule")
      .set({ next_at: await nextRun(row.cron, row.timezone, now) })
      .where("organisation", "=", row.organisation)
      .where("schedule", "=", row.schedule)
      .execute();
  }
  return rows.length;
}
