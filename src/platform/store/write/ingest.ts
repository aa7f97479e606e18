import { assemble } from "../../../analysis/graph/assemble.ts";
import type { Provenance } from "../../../domain/provenance.ts";
import type { SourceRun } from "../../../domain/snapshot.ts";
import { hexDigest } from "../../files/digest.ts";
import type { Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Ingested, Push, Restated, Run, RunProvenance } from "../contract/ingest.ts";
import type { Judging } from "../contract/judging.ts";
import { OPEN } from "../engine/tables.ts";
import { announce } from "../webhooks/announce.ts";
import { type Change, type ChangeSetting, changing, type Done } from "./change.ts";
import { takeFrames } from "./code-frames.ts";
import { checkPush, observe } from "./observations.ts";
import { keptProvenance } from "./provenance.ts";
import { restate } from "./restate.ts";

/** Takes in what one run saw: see the contract. */
export async function push(setting: ChangeSetting, what: Push, actor: Actor, judging: Judging): Promise<Ingested> {
  checkPush(what);
  return changing(setting, actor, async (change) => {
    const known = await change.rows.selectFrom("run").select(["body"]).where("run", "=", what.id).executeTakeFirst();
    if (known !== undefined)
      return { result: { ...(JSON.parse(known.body) as RunBody).result, repeated: true }, deed: null };
    return takeIn(change, what, judging);
  });
}

/** What a run's row holds beyond its columns. */
export type RunBody = Pick<Run, "tool" | "target" | "connectors" | "result"> & {
  /** Missing in runs of before it was told. */
  readonly provenance?: Run["provenance"];
};

async function takeIn(change: Change, what: Push, judging: Judging): Promise<Done<Ingested>> {
  const source = await change.rows
    .selectFrom("source")
    .select(["removed_at"])
    .where("source", "=", what.source)
    .executeTakeFirst();
  if (source === undefined) throw new StoreError("missing", `no source ${what.source}`);
  if (source.removed_at !== null) throw new StoreError("conflict", `the source ${what.source} was removed`);
  const known = await observe(change, what);
  const assembly = assemble(known, hexDigest);
  const counts = await restate(change, { looks: [{ source: what.source, assembly }] }, judging);
  await takeFrames(change, what);
  const result: Ingested = { run: what.id, at: change.at, ...counts, repeated: false };
  const status = statusOf(what);
  const told = what.provenance === undefined ? null : keptProvenance(what.provenance);
  await writeRun(change, what, status, result, told);
  if (status === "failed") {
    const { id: run, source } = what;
    await announce(change, [{ topic: "run.failed", ids: [run], show: async () => [{ run, source }] }]);
  }
  const detail = { run: what.id, status, ...counts, ...(told !== null && deedOf(told)) };
  return { result, deed: { action: "run.push", subject: `source:${what.source}`, detail } };
}

function statusOf({ runs, notExamined }: Push): SourceRun["status"] {
  if (runs.every((run) => run.status === "failed")) return "failed";
  return notExamined.length > 0 || runs.some((run) => run.status !== "succeeded") ? "partial" : "succeeded";
}

/** What the audit log keeps of where a run's content comes from. */
const deedOf = ({ checkout, pipeline }: Provenance) => ({
  ...(checkout !== null && { commit: checkout.commit, tree: checkout.tree }),
  ...(pipeline !== null && { pipeline }),
});

const shownOf = ({ history: _history, ...provenance }: Provenance): RunProvenance => provenance;

async function writeRun(
  change: Change,
  what: Push,
  status: Run["status"],
  result: Ingested,
  told: Provenance | null,
): Promise<void> {
  const { id: run, source, tool, target, runs: connectors, notExamined } = what;
  const history = told?.history ?? null;
  const provenance = told === null ? null : shownOf(told);
  const body = JSON.stringify({ tool, target, connectors, result, provenance } satisfies RunBody);
  const row = { run, source, at: change.at, status, not_examined: notExamined.length, body };
  await change.insert("run", [{ ...row, history: history === null ? null : JSON.stringify(history) }]);
  const items = notExamined.map((item, number) => ({ run, number, source, body: JSON.stringify(item) }));
  await change.insert("not_examined", items);
}

/** Judges every asset of a source again: see the contract. */
export const judgeAgain = (setting: ChangeSetting, source: string, actor: Actor, judging: Judging): Promise<Restated> =>
  changing(setting, actor, async (change) => {
    const seen = change.rows.selectFrom("sighting").select("local").where("source", "=", source);
    const sightings = await seen.where("valid_to", "=", OPEN).execute();
    const rejoin = sightings.map(({ local }) => `${local}@${source}`);
    const result = await restate(change, { looks: [], rejoin }, judging);
    const detail = { rules: judging.rules.length, ...result };
    return { result, deed: { action: "estate.judge-again", subject: `source:${source}`, detail } };
  });
