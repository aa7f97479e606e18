import { newRow } from "../jobs/new-row.ts";
import type { Change } from "./change.ts";

/** The kind of job that compares approved states with the present. */
export const DERIVE_DRIFT = "derive-drift";

/**
 * Has the approved states compared once this change is committed. One that waits already will see the change: it is held until then, so
 * that nobody begins with it before.
 */
export async function startDerivation(change: Change, now: number): Promise<void> {
  const { rows, engine } = change;
  const any = await rows.selectFrom("baseline").select("baseline").where("version", ">", 0).limit(1).executeTakeFirst();
  if (any === undefined) return;
  const waiting = await rows
    .selectFrom("job")
    .select("job")
    .where("kind", "=", DERIVE_DRIFT)
    .where("state", "=", "waiting")
    .where("run_at", "<=", now)
    .limit(1)
    .modifyEnd(engine.lockFree)
    .executeTakeFirst();
  if (waiting !== undefined) return;
  await change.insert("job", [newRow({ kind: DERIVE_DRIFT, payload: null, maxAttempts: 5 }, now)]);
}
