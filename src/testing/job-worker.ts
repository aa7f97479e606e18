import { z } from "zod";
import { CLOSED } from "../platform/outbound/policy.ts";
import { StoreError } from "../platform/store/contract/errors.ts";
import { openStore } from "../platform/store/open-store.ts";
import { defineKind } from "../platform/work/kind.ts";
import { startWorkers } from "../platform/work/workers.ts";
import { crashJudging } from "./crash-writer.ts";

/** Leaves one row, a project of the name in the payload, however often it is tried. */
export const makeRow = defineKind({
  kind: "make-row",
  title: "Make a row",
  payload: z.string(),
  startedBy: null,
  attempts: 5,
  run: async ({ payload, estate, actor }) => {
    try {
      await estate.projects.create({ id: payload, name: payload }, actor);
      return "made";
    } catch (error) {
      if (error instanceof StoreError && error.message.startsWith("there is a project")) return "was there";
      throw error;
    }
  },
});

/** Does jobs until it is killed; says on stdout which are done. */
async function work(at: string): Promise<void> {
  const store = await openStore({ at, judging: crashJudging });
  const log = (_level: string, event: string, fields: { readonly [name: string]: unknown }): void =>
    console.log(JSON.stringify({ event, ...fields }));
  const around = { store, now: Date.now, log, judgedBy: () => "test", outbound: CLOSED, allowedPaths: [] };
  startWorkers(around, { kinds: [makeRow], lanes: 4, lease: 3_000, beat: 300, idle: 50 });
}

const [, script, address] = process.argv;
if (script === import.meta.filename && address !== undefined) await work(address);
