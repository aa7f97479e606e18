import { wholeOf } from "../auth/caller.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Store } from "../store/contract/store.ts";
import type { JobKind } from "./kind.ts";

const SETUP: Actor = { kind: "system", id: "setup", name: "Set-up" };

/** Gives an organisation the schedules that it lacks. Those that it has stay as they were set. */
export async function ensureSchedules(store: Store, organisation: string, kinds: readonly JobKind[]): Promise<void> {
  const { jobs } = wholeOf(store, organisation);
  for (const { kind, schedule } of kinds)
    if (schedule !== undefined)
      await jobs.schedule({ id: kind, kind, timezone: "UTC", ...schedule }, SETUP, { keep: true });
}

/** Starts what is to be done whenever the program is another: once for each organisation, whatever starts how often. */
export async function startOnUpdate(store: Store, organisation: string, judgedBy: string): Promise<void> {
  const { jobs } = wholeOf(store, organisation);
  const payload = { force: false };
  await jobs.enqueue({
    kind: "judge-again",
    subject: "judge-again",
    payload,
    idempotencyKey: `judge-again:${judgedBy}`,
  });
}
