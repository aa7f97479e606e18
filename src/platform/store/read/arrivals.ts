import { sql } from "kysely";
import type { NotExamined } from "../../../domain/observation.ts";
import type { History } from "../../../domain/provenance.ts";
import type { Actor } from "../contract/access.ts";
import type { Arrival, Arrived, RunBefore } from "../contract/drift.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { RunBody } from "../write/ingest.ts";
import type { View } from "./view.ts";

/**
 * The runs that touched assets, or edges of theirs, after an instant. A run's instant is that of all that it changed, so each version
 * that began or ended tells which run brought it.
 */
export async function arrivalsAt(
  view: View,
  assets: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, readonly Arrived[]>> {
  const touched = await instantsOf(view, assets, since);
  const runs = await runsSince(view, since);
  const lists = [...touched].map(
    ([asset, instants]) => [asset, [...instants].sort((a, b) => a - b).flatMap((at) => runs.get(at) ?? [])] as const,
  );
  // Of several runs nobody is named, whatever they tell.
  const alone = new Map(
    lists.flatMap(([, list]) => (list.length === 1 ? list : [])).map((run) => [run.arrival.run, run]),
  );
  const told = new Map<string, Pick<Arrived, "history" | "before">>();
  for (const [run, { arrival }] of alone) told.set(run, await toldBy(view, arrival));
  const whole = (run: Came): Arrived => ({ ...run, ...(told.get(run.arrival.run) ?? { history: null, before: null }) });
  return new Map(lists.map(([asset, list]) => [asset, list.map(whole)]));
}

type Came = Omit<Arrived, "history" | "before">;

/** The commits that a run tells of, and the run that saw something before it. */
async function toldBy({ rows }: View, { run, source, at }: Arrival): Promise<Pick<Arrived, "history" | "before">> {
  const own = await rows.selectFrom("run").select("history").where("run", "=", run).executeTakeFirst();
  const older = rows.selectFrom("run").select(["run", "body"]).where("source", "=", source).where("at", "<", at);
  const last = await older.where("status", "<>", "failed").orderBy("at", "desc").limit(1).executeTakeFirst();
  return {
    history: own?.history == null ? null : (JSON.parse(own.history) as History),
    before: last === undefined ? null : await runBefore(rows, last),
  };
}

async function runBefore(rows: Scoped, { run, body }: Pick<Row<"run">, "run" | "body">): Promise<RunBefore> {
  const { tool, connectors: runs, provenance } = JSON.parse(body) as RunBody;
  const skipped = await rows.selectFrom("not_examined").select("body").where("run", "=", run).execute();
  const notExamined = skipped.map((row) => JSON.parse(row.body) as NotExamined);
  return { tool, checkout: provenance?.checkout ?? null, runs, notExamined };
}

async function instantsOf({ rows, engine }: View, assets: readonly string[], since: number) {
  const touched = new Map<string, Set<number>>(assets.map((id) => [id, new Set()]));
  const note = (id: string, row: { readonly valid_from: number; readonly valid_to: number }): void => {
    if (row.valid_from > since) touched.get(id)?.add(row.valid_from);
    if (row.valid_to > since && row.valid_to < OPEN) touched.get(id)?.add(row.valid_to);
  };
  const later = sql<boolean>`(valid_from > ${since} or (valid_to > ${since} and valid_to < ${OPEN}))`;
  await inBatches([...touched.keys()], async (batch) => {
    const wanted = engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const interval = ["valid_from", "valid_to"] as const;
    const versions = rows
      .selectFrom("asset")
      .select(["asset", ...interval])
      .where(sql<boolean>`asset in ${wanted}`);
    for (const row of await versions.where(later).execute()) note(row.asset, row);
    for (const end of ["from_asset", "to_asset"] as const) {
      const edges = rows.selectFrom("relationship").select([end, ...interval]);
      const found = await edges
        .where(sql<boolean>`${sql.ref(end)} in ${wanted}`)
        .where(later)
        .execute();
      for (const row of found) note((row as Record<typeof end, string>)[end], row);
    }
  });
  return touched;
}

/** Runs after an instant, by theirs, with who pushed each: the audit log knows. */
async function runsSince({ rows, allRows }: View, since: number): Promise<ReadonlyMap<number, Came>> {
  const runs = await rows.selectFrom("run").select(["run", "source", "at", "body"]).where("at", ">", since).execute();
  const entries = await allRows.selectFrom("audit_entry").select(["at", "entry"]).where("at", ">", since).execute();
  const actors = new Map(entries.map(({ at, entry }) => [at, (JSON.parse(entry) as { actor: Actor }).actor]));
  return new Map(
    runs.map(({ run, source, at, body }) => {
      const { target, tool, provenance } = JSON.parse(body) as RunBody;
      const { branch = null, tree = "unknown" } = provenance?.checkout ?? {};
      const came = { commit: target.commit, branch, tree, pipeline: provenance?.pipeline ?? null };
      const arrival = { run, source, ...came, at, pushedBy: actors.get(at) ?? null };
      return [at, { arrival, tool, doubt: provenance?.doubt ?? null }];
    }),
  );
}
