import { z } from "zod";
import { defineKind } from "../kind.ts";

/** By what an organisation's estate was last judged as a whole. */
const JUDGED_BY = "judged-by";

/** Judges the whole estate again where rules, advisories or the day have moved since it was last done; with `force` in any case. */
export const judgeAgain = defineKind({
  kind: "judge-again",
  title: "Judge everything again after new rules, advisories or days",
  payload: z.strictObject({ force: z.boolean().default(false) }),
  startedBy: "jobs:manage",
  attempts: 5,
  schedule: { cron: "10 0 * * *", payload: { force: false } },
  run: async ({ payload, estate, around, actor }) => {
    const by = around.judgedBy();
    if (!payload.force && (await estate.settings.get(JUDGED_BY)) === by) return { moved: false };
    const { assets, findings } = await estate.ingest.judgeAgain(actor);
    await estate.settings.put(JUDGED_BY, by, actor);
    return { moved: true, assets, findings };
  },
});
