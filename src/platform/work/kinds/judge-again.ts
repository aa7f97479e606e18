import { z } from "zod";
import type { Restated } from "../../store/contract/ingest.ts";
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
  run: async ({ payload, estate, around, actor, signal, progress }) => {
    const by = around.judgedBy();
    if (!payload.force && (await estate.settings.get(JUDGED_BY)) === by) return { moved: false };
    const sources = (await estate.sources.list()).filter(({ removedAt }) => removedAt === null);
    const found: Restated[] = [];
    for (const { id } of sources) {
      signal.throwIfAborted();
      found.push(await estate.ingest.judgeAgain(id, actor));
      progress({ judged: found.length, of: sources.length });
    }
    await estate.settings.put(JUDGED_BY, by, actor);
    const [assets, findings] = [found.map((item) => item.assets), found.map((item) => item.findings)];
    return {
      moved: true,
      assets: { added: sum(assets, "added"), changed: sum(assets, "changed"), gone: sum(assets, "gone") },
      findings: {
        opened: sum(findings, "opened"),
        fixed: sum(findings, "fixed"),
        reopened: sum(findings, "reopened"),
      },
    };
  },
});

const sum = <Name extends string>(counts: readonly { readonly [name in Name]: number }[], name: Name): number =>
  counts.reduce((total, count) => total + count[name], 0);
