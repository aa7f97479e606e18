import type { Job, Schedule } from "../contract/jobs.ts";
import type { AllRows } from "../engine/tables.ts";

export const jobOf = (row: AllRows["job"]): Job => ({
  id: row.job,
  organisation: row.organisation,
  kind: row.kind,
  payload: JSON.parse(row.payload),
  state: row.state as Job["state"],
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  subject: row.subject,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  runAt: row.run_at,
  worker: row.worker,
  leaseUntil: row.lease_until,
  progress: JSON.parse(row.progress),
  result: JSON.parse(row.result),
  error: row.error,
  cancelRequested: row.cancel_requested === 1,
});

export const scheduleOf = (row: AllRows["schedule"]): Schedule => ({
  id: row.schedule,
  kind: row.kind,
  payload: JSON.parse(row.payload),
  cron: row.cron,
  timezone: row.timezone,
  nextAt: row.next_at,
});
