import { z } from "zod";
import { defineKind } from "../kind.ts";

const DAY = 86_400_000;
const days = z.number().int().min(1).max(36_500).nullable();
const ago = (now: number, count: number | null): number | null => (count === null ? null : now - count * DAY);

/** Forgets history and ended jobs that are older than so many days; null keeps them. */
export const forget = defineKind({
  kind: "forget",
  title: "Forget what ended long ago",
  payload: z.strictObject({ historyDays: days, jobDays: days }),
  startedBy: "settings:manage",
  attempts: 5,
  schedule: { cron: "40 2 * * *", payload: { historyDays: null, jobDays: 90 } },
  run: async ({ payload, estate, around, actor, signal, progress }) => {
    const now = around.now();
    const before = { history: ago(now, payload.historyDays), jobs: ago(now, payload.jobDays) };
    const total: { [table: string]: number } = {};
    for (;;) {
      signal.throwIfAborted();
      const counts = Object.entries(await estate.forget(before, actor));
      if (counts.length === 0) return total;
      for (const [table, count] of counts) total[table] = (total[table] ?? 0) + count;
      progress({ ...total });
    }
  },
});
