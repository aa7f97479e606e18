import { sql } from "kysely";
import { mergeEvidence } from "../../../analysis/graph/merge.ts";
import { placesOf } from "../../../analysis/graph/merge-sightings.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { FileRole } from "../../../domain/evidence.ts";
import { STANDING_STATES } from "../../../domain/score.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import type { AsOf, PageRequest } from "../contract/access.ts";
import type {
  AssetFilter,
  AssetOrder,
  AssetRow,
  AssetSummary,
  Assets,
  AssetVersion,
  StoredAsset,
} from "../contract/assets.ts";
import type { Engine } from "../engine/engine.ts";
import type { Scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { combined, recordOf } from "../write/assets.ts";
import { postureOf } from "../write/sightings.ts";
import { facetConditions, groupedAssets, toldOf } from "./asset-facets.ts";
import { cursorOf, few, heldAt, limitOf, pageOf } from "./paging.ts";
import { isTallied, sumsOf, totalOf } from "./tallies.ts";
import type { View } from "./view.ts";

/** Assets as an access sees them. */
export const assetsOf = (view: View): Assets => ({
  list: (filter) => list(view, filter),
  get: (id, when = {}) => get(view, id, when),
  history: (id) => history(view, id),
  count: async (filter = {}) => totalOf(await countByKind(view, filter)),
  countByKind: (filter = {}) => countByKind(view, filter),
  groups: (by, filter = {}) =>
    view.long(async (rows) => {
      const ids = sql`${matching(view.engine, rows, filter).select("asset.asset")}`;
      const groups = await groupedAssets(view.engine, rows, by, ids, filter);
      return groups.toSorted((a, b) => b.assets - a.assets || (a.value < b.value ? -1 : 1));
    }),
});

async function countByKind(view: View, filter: AssetFilter): Promise<{ readonly [kind: string]: number }> {
  if (isTallied(filter)) return sumsOf(view, "asset_tally", "kind", { kind: filter.kinds, role: filter.roles });
  const found = await view.long((rows) => counted(view.engine, rows, filter));
  return Object.fromEntries(found.map((row) => [row.kind, row.count]));
}

const counted = (engine: Engine, rows: Scoped, filter: AssetFilter) =>
  matching(engine, rows, filter)
    .select(["asset.kind as kind", sql<number>`count(*)`.as("count")])
    .groupBy("asset.kind")
    .orderBy("asset.kind")
    .execute();

function matching(engine: Engine, rows: Scoped, { kinds, roles, sources, ...filter }: AssetFilter) {
  const { at } = filter;
  let query = rows.selectFrom("asset").where(heldAt("asset", { at }));
  if (kinds !== undefined) query = query.where("asset.kind", "in", kinds.length === 0 ? [""] : kinds);
  if (roles !== undefined) query = query.where("asset.role", "in", roles.length === 0 ? [""] : roles);
  if (sources !== undefined)
    query = query.where((is) =>
      is.exists(
        is
          .selectFrom("sighting")
          .select("sighting.local")
          .whereRef("sighting.asset", "=", "asset.asset")
          .where("sighting.source", "in", sources.length === 0 ? [""] : sources)
          .where(heldAt("sighting", { at })),
      ),
    );
  for (const condition of facetConditions(engine, rows, filter)) query = query.where(condition);
  return query;
}

type Listing = AssetFilter & PageRequest & { readonly order?: AssetOrder };

async function list(view: View, { order = "name", ...filter }: Listing) {
  const after = cursorOf(filter.after, order === "name" ? "ttt" : "nt");
  const limit = limitOf(filter);
  const { rows } = await view.listed();
  const found =
    order === "name"
      ? await byName(view.engine, rows, filter, after, limit + 1)
      : await newest(view.engine, rows, filter, after, limit + 1);
  const summaryOf = await summaries(view, found.slice(0, limit), filter);
  return pageOf(
    found,
    limit,
    (row) => ({ ...shown(row), ...summaryOf(row.asset) }),
    (row) => (order === "name" ? [row.kind, row.name, row.asset] : [row.valid_from, row.asset]),
  );
}

const listed = (engine: Engine, rows: Scoped, filter: AssetFilter) =>
  matching(engine, rows, filter).select(["asset.asset", "asset.kind", "asset.name", "asset.role", "asset.valid_from"]);

type After = ReturnType<typeof cursorOf>;

/** By kind, then name. One kind is read after the other, so that the kinds between them are not. */
async function byName(engine: Engine, rows: Scoped, filter: AssetFilter, after: After, limit: number) {
  const { kinds = [] } = filter;
  if (kinds.length < 2) return inOrder(engine, rows, filter, after, limit);
  const found: Awaited<ReturnType<typeof inOrder>> = [];
  for (const kind of [...new Set(kinds)].sort())
    if (found.length < limit)
      found.push(...(await inOrder(engine, rows, { ...filter, kinds: [kind] }, after, limit - found.length)));
  return found;
}

function inOrder(engine: Engine, rows: Scoped, filter: AssetFilter, after: After, limit: number) {
  let query = listed(engine, rows, filter);
  if (after !== null) query = query.where(sql<boolean>`(asset.kind, asset.name, asset.asset) > (${sql.join(after)})`);
  return query.orderBy("asset.kind").orderBy("asset.name").orderBy("asset.asset").limit(limit).execute();
}

function newest(engine: Engine, rows: Scoped, filter: AssetFilter, after: After, limit: number) {
  let query = listed(engine, rows, filter);
  if (after !== null) query = query.where(sql<boolean>`(asset.valid_from, asset.asset) < (${sql.join(after)})`);
  return query.orderBy("asset.valid_from", "desc").orderBy("asset.asset", "desc").limit(limit).execute();
}

/** What a list tells of assets beyond their own rows. */
async function summaries({ engine, known: rows }: View, found: readonly { readonly asset: string }[], when: AsOf) {
  const ids = engine.rows(
    { id: "text" },
    found.map(({ asset }) => [asset]),
  );
  const sightings = rows.selectFrom("sighting").select(["asset", "source"]).where(heldAt("sighting", when));
  const standing = rows
    .selectFrom("finding")
    .select(["asset", sql<number>`count(*)`.as("count"), sql<number>`min(rank)`.as("rank")])
    .where(heldAt("finding", when))
    .where("state", "in", STANDING_STATES);
  const among = sql<boolean>`asset in ${ids}`;
  const none = found.length === 0;
  // Sorted here: asked for in order, SQLite goes through all sightings in that order instead.
  const seen = Map.groupBy(none ? [] : await sightings.where(among).execute(), ({ asset }) => asset);
  const open = none ? [] : await standing.where(among).groupBy("asset").execute();
  const flaws = new Map(open.map((row) => [row.asset, row]));
  const told = await toldOf(
    engine,
    rows,
    found.map(({ asset }) => asset),
    when,
  );
  return (id: string): Omit<AssetSummary, keyof AssetRow> => {
    const flaw = flaws.get(id);
    return {
      sources: [...new Set((seen.get(id) ?? []).map(({ source }) => source))].sort(),
      ...told(id),
      open: flaw?.count ?? 0,
      worst: flaw === undefined ? null : (SEVERITIES[SEVERITIES.length - flaw.rank] ?? null),
    };
  };
}

/** An asset's row as lists show it. */
export const shown = (row: Pick<Row<"asset">, "asset" | "kind" | "name" | "role" | "valid_from">): AssetRow => ({
  id: row.asset,
  kind: row.kind as AssetKind,
  name: row.name,
  role: row.role as FileRole,
  validFrom: row.valid_from,
});

async function get(view: View, id: string, when: AsOf): Promise<StoredAsset | null> {
  const found = (await versionOf(view, id, when)) ?? (await knownAs(view, id, when));
  return found ?? null;
}

async function versionOf(view: View, id: string, when: AsOf): Promise<StoredAsset | undefined> {
  const row = await view.known
    .selectFrom("asset")
    .selectAll()
    .where("asset", "=", id)
    .where(heldAt("asset", when))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const sightings = await view.rows
    .selectFrom("sighting")
    .selectAll()
    .where("asset", "=", id)
    .where(heldAt("sighting", when))
    .orderBy(few("source"))
    .orderBy(few("local"))
    .execute();
  if (sightings.length === 0) return undefined;
  const evidence = mergeEvidence(sightings.map((item) => placesOf(item.source, JSON.parse(item.evidence))));
  // People of some projects see what their sources say, not what all say together.
  const record =
    view.access.projects === "all" ? recordOf(row, evidence) : recordOf(asSeen(row, sightings, view), evidence);
  return {
    ...record,
    sources: [...new Set(sightings.map((item) => item.source))],
    validFrom: row.valid_from,
    validTo: row.valid_to === OPEN ? null : row.valid_to,
  };
}

function asSeen(row: Row<"asset">, sightings: readonly Row<"sighting">[], view: View): Row<"asset"> {
  const kind = row.kind as AssetKind;
  const { name, role, ...posture } = combined(row.asset, kind, sightings, view.judging);
  return { ...row, name, role, posture: JSON.stringify(posture) };
}

/** By the id in a scan of one source, or by one that it had before it became part of another asset. */
async function knownAs(view: View, id: string, when: AsOf): Promise<StoredAsset | undefined> {
  const past = await view.rows
    .selectFrom("sighting")
    .select(["source", "local"])
    .distinct()
    .where((is) => is.or([is("local", "=", id), is("asset", "=", id)]))
    .execute();
  if (past.length === 0) return undefined;
  const now = await view.rows
    .selectFrom("sighting")
    .select("asset")
    .distinct()
    .where(heldAt("sighting", when))
    .where((is) => is.or(past.map((item) => is.and([is("source", "=", item.source), is("local", "=", item.local)]))))
    .execute();
  const [only, ...others] = now;
  return only === undefined || others.length > 0 || only.asset === id ? undefined : versionOf(view, only.asset, when);
}

async function history({ known: rows, access }: View, id: string): Promise<readonly AssetVersion[]> {
  const found = await rows
    .selectFrom("asset")
    .selectAll()
    .where("asset", "=", id)
    .orderBy("valid_from", "desc")
    .execute();
  // The past of what all say together is not for people of some projects.
  const versions = access.projects === "all" ? found : [];
  return versions.map((row) => {
    const { properties, gaps } = postureOf(row);
    const validTo = row.valid_to === OPEN ? null : row.valid_to;
    return { validFrom: row.valid_from, validTo, name: row.name, role: row.role as FileRole, properties, gaps };
  });
}
