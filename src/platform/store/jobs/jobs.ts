import { randomUUID } from "node:crypto";
import type { Job, Jobs, NewJob, Schedule } from "../contract/jobs.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import type { AllRows, Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { needWhole } from "../write/places.ts";
import { nextRun } from "./next-run.ts";
import { jobOf, scheduleOf } from "./rows.ts";

const USUAL_ATTEMPTS = 5;
const MOST_LISTED = 1_000;

/** A new job's row. */
export const newRow = (job: NewJob, now: number): Row<"job"> => ({
  job: randomUUID(),
  kind: job.kind,
  payload: JSON.stringify(job.payload ?? null),
  state: "waiting",
  priority: job.priority ?? 0,
  attempts: 0,
  max_attempts: job.maxAttempts ?? USUAL_ATTEMPTS,
  run_at: job.runAt ?? now,
  created_at: now,
  worker: null,
  lease_until: null,
  progress: "null",
  result: "null",
  error: null,
  cancel_requested: 0,
  idempotency_key: job.idempotencyKey ?? null,
});

/** Jobs of one organisation. */
export const jobsOf = (view: View, now: () => number): Jobs => {
  const { engine, access } = view;
  const changed = async (work: (rows: ReturnType<typeof scoped>) => Promise<bigint>): Promise<boolean> => {
    needWhole(access);
    return engine.write(async (database) => (await work(scoped(database, access))) > 0n);
  };
  const find = async (column: "job" | "idempotency_key", value: string): Promise<Job | null> => {
    const row = await view.rows.selectFrom("job").selectAll().where(column, "=", value).executeTakeFirst();
    return row === undefined ? null : jobOf(row as AllRows["job"]);
  };
  return {
    enqueue: async (job) => {
      needWhole(access);
      const row = newRow(job, now());
      await engine.write((database) => insertRows(engine, database, access.organisation, "job", [row], "keep"));
      const key = row.idempotency_key;
      return (key === null ? await find("job", row.job) : await find("idempotency_key", key)) as Job;
    },
    get: (id) => find("job", id),
    list: async ({ state, limit = 100 } = {}) => {
      let query = view.rows.selectFrom("job").selectAll();
      if (state !== undefined) query = query.where("state", "=", state);
      const rows = await query
        .orderBy("created_at", "desc")
        .orderBy("job")
        .limit(Math.min(MOST_LISTED, limit))
        .execute();
      return rows.map((row) => jobOf(row as AllRows["job"]));
    },
    cancel: (id) =>
      changed(async (rows) => {
        const one = rows.updateTable("job").where("job", "=", id);
        const waiting = await one.set({ state: "cancelled" }).where("state", "=", "waiting").executeTakeFirst();
        if (waiting.numUpdatedRows > 0n) return waiting.numUpdatedRows;
        return (await one.set({ cancel_requested: 1 }).where("state", "=", "running").executeTakeFirst())
          .numUpdatedRows;
      }),
    resume: (id) =>
      changed(async (rows) => {
        const again = {
          state: "waiting",
          attempts: 0,
          run_at: now(),
          error: null,
          cancel_requested: 0,
          worker: null,
          lease_until: null,
        };
        const query = rows
          .updateTable("job")
          .set(again)
          .where("job", "=", id)
          .where("state", "in", ["failed", "cancelled"]);
        return (await query.executeTakeFirst()).numUpdatedRows;
      }),
    schedule: async ({ id, kind, payload, cron, timezone }): Promise<Schedule> => {
      needWhole(access);
      const next = await nextRun(cron, timezone, now());
      const row = { schedule: id, kind, payload: JSON.stringify(payload ?? null), cron, timezone, next_at: next };
      await engine.write((database) =>
        insertRows(engine, database, access.organisation, "schedule", [row], ["schedule"]),
      );
      return scheduleOf({ ...row, organisation: access.organisation });
    },
    unschedule: (id) =>
      changed(
        async (rows) =>
          (await rows.deleteFrom("schedule").where("schedule", "=", id).executeTakeFirst()).numDeletedRows,
      ),
    schedules: async () => {
      const rows = await view.rows.selectFrom("schedule").selectAll().orderBy("schedule").execute();
      return rows.map((row) => scheduleOf(row as unknown as AllRows["schedule"]));
    },
  };
};
