import { sql } from "kysely";
import type { Arrival } from "../contract/drift.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN } from "../engine/tables.ts";
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
): Promise<ReadonlyMap<string, readonly Arrival[]>> {
  const touched = await instantsOf(view, assets, since);
  const runs = await runsSince(view, since);
  return new Map(
    [...touched].map(([asset, instants]) => [
      asset,
      [...instants].sort((a, b) => a - b).flatMap((at) => runs.get(at) ?? []),
    ]),
  );
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
async function runsSince({ rows, allRows }: View, since: number): Promise<ReadonlyMap<number, Arrival>> {
  const runs = await rows.selectFrom("run").select(["run", "source", "at", "body"]).where("at", ">", since).execute();
  const entries = await allRows.selectFrom("audit_entry").select(["at", "entry"]).where("at", ">", since).execute();
  const actors = new Map(
    entries.map(({ at, entry }) => [at, (JSON.parse(entry) as { actor: Arrival["pushedBy"] }).actor]),
  );
  return new Map(
    runs.map(({ run, source, at, body }) => {
      const { commit } = (JSON.parse(body) as RunBody).target;
      return [at, { from: "run", run, source, commit, at, pushedBy: actors.get(at) ?? null }];
    }),
  );
}
