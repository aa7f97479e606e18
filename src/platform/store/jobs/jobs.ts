import type { Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Job, Jobs, Schedule } from "../contract/jobs.ts";
import { insertRows, type Scoped } from "../engine/scoped.ts";
import type { AllRows, Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing, type Deed, type Done } from "../write/change.ts";
import { needWhole } from "../write/need-whole.ts";
import { newRow } from "./new-row.ts";
import { nextRun } from "./next-run.ts";
import { jobOf, scheduleOf } from "./rows.ts";

const MOST_LISTED = 1_000;
const ACTIVE = ["waiting", "running"] as const;

/** Jobs of one organisation. */
export const jobsOf = (view: View, setting: ChangeSetting): Jobs => {
  const { engine, access } = view;
  const { now } = setting;
  const done = (actor: Actor, work: (change: Change) => Promise<Deed | null>): Promise<boolean> => {
    needWhole(access);
    return changing(setting, actor, async (change) => {
      const deed = await work(change);
      return { result: deed !== null, deed };
    });
  };
  return {
    enqueue: async (job, actor) => {
      needWhole(access);
      const row = newRow(job, now());
      if (actor !== undefined) return changing(setting, actor, (change) => startJob(change, row));
      await engine.write((database) => insertRows(engine, database, access.organisation, "job", [row], "keep"));
      return jobLike(view.rows, row);
    },
    get: async (id) => (await jobWhere(view.rows, "job", id)) ?? null,
    list: async ({ state, kind, subject, limit = 100 } = {}) => {
      let query = view.rows.selectFrom("job").selectAll();
      if (state !== undefined) query = query.where("state", "=", state);
      if (kind !== undefined) query = query.where("kind", "=", kind);
      if (subject !== undefined) query = query.where("subject", "=", subject);
      const rows = await query
        .orderBy("created_at", "desc")
        .orderBy("job")
        .limit(Math.min(MOST_LISTED, limit))
        .execute();
      return rows.map((row) => jobOf(row as AllRows["job"]));
    },
    cancel: (id, actor) => done(actor, (change) => cancel(change, id, now())),
    resume: (id, actor) => done(actor, (change) => resume(change, id, now())),
    schedule: (schedule, actor, { keep = false } = {}) => {
      needWhole(access);
      return changing(setting, actor, (change) => putSchedule(change, schedule, keep, now()));
    },
    unschedule: (id, actor) =>
      done(actor, async (change) =>
        (await dropSchedule(change, id)) ? { action: "schedule.remove", subject: `schedule:${id}` } : null,
      ),
    schedules: async () => {
      const rows = await view.rows.selectFrom("schedule").selectAll().orderBy("schedule").execute();
      return rows.map((row) => scheduleOf(row as unknown as AllRows["schedule"]));
    },
  };
};

async function jobWhere(rows: Scoped, column: "job" | "idempotency_key", value: string): Promise<Job | undefined> {
  const row = await rows.selectFrom("job").selectAll().where(column, "=", value).executeTakeFirst();
  return row && jobOf(row as AllRows["job"]);
}

/** The job that a row became: itself, or the one that gave way to none because it was there already. */
async function jobLike(rows: Scoped, { job, idempotency_key: key, kind, subject }: Row<"job">): Promise<Job> {
  const found =
    (await jobWhere(rows, "job", job)) ?? (key === null ? undefined : await jobWhere(rows, "idempotency_key", key));
  if (found !== undefined) return found;
  const active = rows.selectFrom("job").selectAll().where("kind", "=", kind).where("subject", "=", subject);
  const row = await active.orderBy("created_at", "desc").executeTakeFirstOrThrow();
  return jobOf(row as AllRows["job"]);
}

/** Starts a job for somebody inside a change. Nothing is started, or told, where such a job is under way. */
export async function startJob(change: Change, row: Row<"job">): Promise<Done<Job>> {
  await change.insert("job", [row], "keep");
  const job = await jobLike(change.rows, row);
  const detail = { kind: job.kind, about: job.subject };
  return { result: job, deed: job.id === row.job ? { action: "job.start", subject: `job:${job.id}`, detail } : null };
}

/** Cancels a job that has not ended. */
export async function cancel({ rows }: Change, id: string, now: number): Promise<Deed | null> {
  const one = rows.updateTable("job").where("job", "=", id);
  const waiting = one.set({ state: "cancelled", changed_at: now }).where("state", "=", "waiting");
  const running = one.set({ cancel_requested: 1, changed_at: now }).where("state", "=", "running");
  for (const query of [waiting, running])
    if ((await query.executeTakeFirst()).numUpdatedRows > 0n) return { action: "job.cancel", subject: `job:${id}` };
  return null;
}

async function resume({ rows }: Change, id: string, now: number): Promise<Deed | null> {
  const job = await rows.selectFrom("job").selectAll().where("job", "=", id).executeTakeFirst();
  if (job === undefined || !["failed", "cancelled"].includes(job.state)) return null;
  if (job.subject !== null) {
    const active = rows.selectFrom("job").select("job").where("kind", "=", job.kind).where("subject", "=", job.subject);
    const other = await active.where("state", "in", ACTIVE).executeTakeFirst();
    if (other !== undefined) throw new StoreError("conflict", `the job ${other.job} does the same already`);
  }
  const again = { state: "waiting", attempts: 0, run_at: now, error: null, cancel_requested: 0, worker: null };
  const query = rows
    .updateTable("job")
    .set({ ...again, lease_until: null, changed_at: now })
    .where("job", "=", id);
  const { numUpdatedRows } = await query.where("state", "=", job.state).executeTakeFirst();
  return numUpdatedRows > 0n ? { action: "job.resume", subject: `job:${id}` } : null;
}

/** Sets a schedule inside a change. With `keep` one that is there stays as it is. */
export async function putSchedule(change: Change, schedule: Omit<Schedule, "nextAt">, keep: boolean, now: number) {
  const { id, kind, payload, cron, timezone } = schedule;
  const known = await change.rows.selectFrom("schedule").selectAll().where("schedule", "=", id).executeTakeFirst();
  if (known !== undefined && keep) return { result: scheduleOf(known as unknown as AllRows["schedule"]), deed: null };
  const next_at = await nextRun(cron, timezone, now);
  const row = { schedule: id, kind, payload: JSON.stringify(payload ?? null), cron, timezone, next_at };
  await change.insert("schedule", [row], ["schedule"]);
  const deed = { action: "schedule.set", subject: `schedule:${id}`, detail: { kind, cron, timezone, payload } };
  return { result: scheduleOf({ ...row, organisation: change.organisation }), deed };
}

/** Removes a schedule inside a change; false when there is none. */
export async function dropSchedule({ rows }: Change, id: string): Promise<boolean> {
  return (await rows.deleteFrom("schedule").where("schedule", "=", id).executeTakeFirst()).numDeletedRows > 0n;
}
