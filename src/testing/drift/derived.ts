import type { Store } from "../../platform/store/contract/store.ts";
import { KINDS } from "../../platform/work/kinds.ts";
import { runJob } from "../../platform/work/run-job.ts";
import { onThisMachine } from "../served.ts";

const PACE = { lease: 60_000, beat: 10_000 };

/** Does the comparisons that wait, as a worker would. Gives how many were due. */
export async function deriveAll(store: Store, now: () => number, trustedKey: string): Promise<number> {
  const faults: unknown[] = [];
  const log = (level: string, _event: string, fields: object): void => void (level === "error" && faults.push(fields));
  const around = {
    ...{ store, now, log, trustedKey, judgedBy: () => "test", outbound: onThisMachine, allowedPaths: [] },
  };
  for (let jobs = 0; ; jobs += 1) {
    const job = await store.queue.claim("test", { kinds: ["derive-drift"], lease: PACE.lease });
    if (job === null) {
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
      return jobs;
    }
    await runJob(job, KINDS, around, PACE, new AbortController().signal);
  }
}
