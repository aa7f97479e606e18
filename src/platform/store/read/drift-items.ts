import { sql } from "kysely";
import { DRIFT_CLASSES } from "../../../domain/drift.ts";
import type { PageRequest } from "../contract/access.ts";
import type { DriftEvent, DriftFilter, DriftGroup, StoredDrift, StoredGap } from "../contract/drift.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { rankOf } from "../write/findings.ts";
import { driftOf } from "./drift-rows.ts";
import { cursorOf, limitOf, pageOf } from "./paging.ts";
import type { View } from "./view.ts";

const orNone = <Item>(items: readonly Item[]): readonly (Item | "")[] => (items.length === 0 ? [""] : items);

/** Blocking lowest. */
export const urgencyOf = (of: StoredDrift["class"]): number => DRIFT_CLASSES.length - DRIFT_CLASSES.indexOf(of);

/** Changes that a filter lets through. */
function matching(rows: Scoped, filter: DriftFilter) {
  const { kinds, classes, states = ["open"], severities, baselines, sources, asset, awakeAt, since } = filter;
  let query = rows.selectFrom("drift").where("drift.state", "in", orNone(states));
  if (kinds !== undefined) query = query.where("drift.kind", "in", orNone(kinds));
  if (classes !== undefined) query = query.where("drift.urgency", "in", [0, ...classes.map(urgencyOf)]);
  if (severities !== undefined) query = query.where("drift.rank", "in", [0, ...severities.map(rankOf)]);
  if (baselines !== undefined) query = query.where("drift.baseline", "in", orNone(baselines));
  if (asset !== undefined) query = query.where("drift.asset", "=", asset);
  if (sources !== undefined)
    query = query.where((is) => is.or(orNone(sources).map((id) => is("drift.sources", "like", `% ${likely(id)} %`))));
  if (since !== undefined) query = query.where("drift.opened_at", ">", since);
  if (awakeAt !== undefined)
    query = query.where((is) =>
      is.or([is("drift.snoozed_until", "is", null), is("drift.snoozed_until", "<=", awakeAt)]),
    );
  return query;
}

/** An id of a source holds none of these; what does is no source. */
const likely = (id: string): string => (/[%_\\ ]/.test(id) || id === "" ? "?" : id);

type Named = Row<"drift"> & Pick<Row<"baseline">, "name" | "derived_at">;

const named = (query: ReturnType<typeof matching>) =>
  query
    .innerJoin("baseline", "baseline.baseline", "drift.baseline")
    .selectAll("drift")
    .select(["baseline.name", "baseline.derived_at"]);

const shown = (row: Named): StoredDrift => driftOf(row, row);

/** A page of changes: blocking first, then worst; or the newest first. */
export async function listDrift(
  { rows }: View,
  { order = "worst", ...filter }: DriftFilter & PageRequest & { readonly order?: "worst" | "newest" | undefined },
) {
  const limit = limitOf(filter);
  const all = named(matching(rows, filter));
  if (order === "newest") {
    const after = cursorOf(filter.after, "nt");
    const rest = after === null ? all : all.where(sql<boolean>`(drift.opened_at, drift.drift) < (${sql.join(after)})`);
    const found = await rest
      .orderBy("drift.opened_at", "desc")
      .orderBy("drift.drift", "desc")
      .limit(limit + 1)
      .execute();
    return pageOf(found, limit, shown, (row) => [row.opened_at, row.drift]);
  }
  const after = cursorOf(filter.after, "nntt");
  const beyond = sql<boolean>`(drift.urgency, drift.rank, drift.asset_name, drift.drift) > (${sql.join(after ?? [])})`;
  const found = await (after === null ? all : all.where(beyond))
    .orderBy("drift.urgency")
    .orderBy("drift.rank")
    .orderBy("drift.asset_name")
    .orderBy("drift.drift")
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, shown, (row) => [row.urgency, row.rank, row.asset_name, row.drift]);
}

/** How many changes, by a column. */
export async function countDrift({ rows }: View, by: DriftGroup, filter: DriftFilter) {
  const column = `drift.${by}` as const;
  const found = await matching(rows, filter)
    .select([sql<string>`${sql.ref(column)}`.as("value"), sql<number>`count(*)`.as("count")])
    .groupBy(column)
    .orderBy(column)
    .execute();
  return Object.fromEntries(found.map((row) => [row.value, Number(row.count)]));
}

/** Changes by their ids. */
export async function someDrift({ rows, engine }: View, ids: readonly string[]): Promise<StoredDrift[]> {
  const found: StoredDrift[] = [];
  await inBatches([...new Set(ids)], async (batch) => {
    const wanted = engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = named(rows.selectFrom("drift")).where(sql<boolean>`drift.drift in ${wanted}`);
    found.push(...(await query.execute()).map(shown));
  });
  return found;
}

export async function historyOfDrift({ rows }: View, id: string): Promise<readonly DriftEvent[]> {
  const found = await rows.selectFrom("drift_event").selectAll().where("drift", "=", id).orderBy("number").execute();
  return found.map((row) => ({
    at: row.at,
    actor: JSON.parse(row.actor),
    action: row.action,
    before: row.before as DriftEvent["before"],
    after: row.after as DriftEvent["after"],
    detail: JSON.parse(row.detail),
  }));
}

const gapOf = (row: Row<"drift_gap">): StoredGap => ({
  id: `${row.baseline}-${row.number}`,
  baseline: row.baseline,
  source: row.source,
  asset:
    row.asset === null
      ? null
      : { id: row.asset, kind: row.asset_kind as StoredDrift["asset"]["kind"], name: row.asset_name ?? "" },
  subject: row.subject,
  assets: row.assets,
  reason: row.reason,
});

/** A page of what nobody can say of whether it changed. */
export async function listGaps({ rows }: View, filter: Pick<DriftFilter, "baselines" | "sources"> & PageRequest) {
  const after = cursorOf(filter.after, "tn");
  const limit = limitOf(filter);
  let query = rows.selectFrom("drift_gap").selectAll();
  if (filter.baselines !== undefined) query = query.where("baseline", "in", orNone(filter.baselines));
  if (filter.sources !== undefined) query = query.where("source", "in", orNone(filter.sources));
  if (after !== null) query = query.where(sql<boolean>`(baseline, number) > (${sql.join(after)})`);
  const found = await query
    .orderBy("baseline")
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, gapOf, (row) => [row.baseline, row.number]);
}

export async function countGaps({ rows }: View): Promise<{ readonly [baseline: string]: number }> {
  const found = await rows
    .selectFrom("drift_gap")
    .select((is) => ["baseline", is.fn.countAll<number>().as("count")])
    .groupBy("baseline")
    .execute();
  return Object.fromEntries(found.map(({ baseline, count }) => [baseline, Number(count)]));
}
