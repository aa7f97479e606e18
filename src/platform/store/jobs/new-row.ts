import { randomUUID } from "node:crypto";
import type { NewJob } from "../contract/jobs.ts";
import type { Row } from "../engine/tables.ts";

const USUAL_ATTEMPTS = 5;

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
  subject: job.subject ?? null,
  changed_at: now,
});
