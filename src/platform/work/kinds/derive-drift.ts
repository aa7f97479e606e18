import { z } from "zod";
import { compareBaseline } from "../../drift/compare.ts";
import { DERIVE_DRIFT } from "../../store/write/drift-work.ts";
import { defineKind, JobError } from "../kind.ts";

/** Compares every approved state with the present. */
export const deriveDrift = defineKind({
  kind: DERIVE_DRIFT,
  title: "Compare approved states with what is there now",
  payload: z.null(),
  startedBy: "jobs:manage",
  attempts: 5,
  schedule: { cron: "20 0 * * *", payload: null },
  run: async ({ estate, around, actor, signal, progress }) => {
    const { trustedKey: trusted } = around;
    if (trusted === undefined) throw new JobError("this worker has no key to trust approved states by");
    const baselines = (await estate.baselines.list()).filter(({ version }) => version > 0);
    const found: { [baseline: string]: unknown } = {};
    for (const baseline of baselines) {
      signal.throwIfAborted();
      found[baseline.id] = await compareBaseline(baseline, { estate, trusted, now: around.now(), actor, signal });
      progress({ compared: Object.keys(found).length, of: baselines.length });
    }
    return found;
  },
});
