import { sql } from "kysely";
import type { Assembly } from "../../../analysis/graph/assemble.ts";
import { mergeEvidence } from "../../../analysis/graph/merge.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import type { AsOf } from "../contract/access.ts";
import type { Neighbourhood, Relationships, WholeGraph } from "../contract/relationships.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { combined, recordOf } from "../write/assets.ts";
import { diff } from "./diff.ts";
import { match, wayBetween } from "./graph-query.ts";
import { assetsAt, BOTH_ENDS, byEnds, edgesAt, type Reading } from "./graph-rows.ts";
import { heldAt } from "./paging.ts";
import { placesIn } from "./places.ts";
import { revisionOf } from "./revision.ts";
import { sumsOf, totalOf } from "./tallies.ts";
import type { View } from "./view.ts";

/** Edges as an access sees them: those that its sources saw. */
export const relationshipsOf = (view: View): Relationships => ({
  of: (asset, when = {}) => edgesOf(view, asset, when),
  around: (asset, reach) => view.long((rows) => around(view, rows, asset, reach), "probe"),
  match: (query, { limit, ...when }) =>
    view.long((rows) => match(readingOf(view, rows, when), query, Math.min(MOST_ASSETS, limit))),
  way: (from, to, { at, ...how }) =>
    view.long((rows) => wayBetween(readingOf(view, rows, { at }), from, to, how), "probe"),
  graph: (when = {}) => view.long((rows) => graph(view, rows, when)),
  assembly: (when = {}) => view.long((rows) => assembly(view, rows, when)),
  revision: (known) => revisionOf(view, known),
  count: async (when = {}) => {
    if (when.at === undefined) return totalOf(await sumsOf(view, "relationship_tally", "verb"));
    return view.long(async (rows) => {
      const edges = rows
        .selectFrom("relationship")
        .select(["from_asset", "verb", "to_asset"])
        .distinct()
        .where(heldAt("relationship", when))
        .whereRef("from_asset", "<>", "to_asset");
      const [found] = await rows.selectFrom(edges.as("edge")).select(sql<number>`count(*)`.as("count")).execute();
      return found?.count ?? 0;
    });
  },
  diff: (from, to) => view.long((rows) => diff(rows, { from, to })),
});

type SeenEdge = Pick<Row<"relationship">, "source" | "from_asset" | "verb" | "to_asset" | "evidence">;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEdge = (a: SeenEdge, b: SeenEdge): number =>
  compare(a.from_asset, b.from_asset) || compare(a.verb, b.verb) || compare(a.to_asset, b.to_asset);

/** Edges of several sources as one each, in the order of a scan. */
function merged(rows: readonly SeenEdge[]): RelationshipRecord[] {
  const sorted = rows.toSorted(byEdge);
  const records: RelationshipRecord[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const first = sorted[start] as SeenEdge;
    while (end < sorted.length && byEdge(sorted[end] as SeenEdge, first) === 0) end++;
    const evidence = mergeEvidence(sorted.slice(start, end).map(({ source, evidence }) => placesIn(source, evidence)));
    records.push({ from: first.from_asset, verb: first.verb as Verb, to: first.to_asset, evidence });
  }
  return records;
}

async function edgesOf({ rows }: View, asset: string, when: AsOf): Promise<RelationshipRecord[]> {
  const found = await rows
    .selectFrom("relationship")
    .select(["source", "from_asset", "verb", "to_asset", "evidence"])
    .where(heldAt("relationship", when))
    .whereRef("from_asset", "<>", "to_asset")
    .where((is) => is.or([is("from_asset", "=", asset), is("to_asset", "=", asset)]))
    .execute();
  return merged(found);
}

type Reach = Parameters<Relationships["around"]>[1];

const MOST_HOPS = 6;
const MOST_ASSETS = 2_000;

async function around(view: View, rows: Scoped, start: string, reach: Reach): Promise<Neighbourhood> {
  const reading = readingOf(view, rows, reach);
  const limit = Math.min(MOST_ASSETS, reach.limit);
  const found = new Set([start]);
  let front = [start];
  let truncated = false;
  for (let hop = 0; hop < Math.min(MOST_HOPS, reach.hops) && front.length > 0 && !truncated; hop++) {
    const next = new Set<string>();
    for (const { from, to } of await edgesAt(reading, front, BOTH_ENDS, reach.verbs))
      for (const id of [from, to]) if (!found.has(id)) next.add(id);
    front = [...next].sort().slice(0, limit - found.size);
    truncated = front.length < next.size;
    for (const id of front) found.add(id);
  }
  const ids = [...found];
  const edges = await edgesAt(reading, ids, ["from_asset"], reach.verbs);
  const inside = edges.filter(({ from, to }) => found.has(from) && found.has(to));
  return { assets: await assetsAt(reading, ids), relationships: inside.sort(byEnds), truncated };
}

const readingOf = ({ engine }: View, rows: Scoped, { at }: AsOf): Reading => ({ engine, rows, when: { at } });

const SAID = ["kind", "name", "role", "weight", "connector", "posture"] as const;

async function graph(view: View, rows: Scoped, when: AsOf): Promise<WholeGraph> {
  // What single sources say matters only where not all of them are seen.
  const postures = view.access.projects === "all" ? [] : SAID;
  const sightings = (await rows
    .selectFrom("sighting")
    .select(["asset", "source", "evidence", ...postures])
    .where(heldAt("sighting", when))
    .orderBy("source")
    .orderBy("local")
    .execute()) as Row<"sighting">[];
  const seenAs = Map.groupBy(sightings, (row) => row.asset);
  const found = await rows
    .selectFrom("asset")
    .selectAll()
    .where(heldAt("asset", when))
    .orderBy("kind")
    .orderBy("name")
    .orderBy("asset")
    .execute();
  const assets: AssetRecord[] = [];
  await inBatches(found, async (batch) => {
    for (const row of batch) {
      const seen = seenAs.get(row.asset) ?? [];
      // Seen by an access's sources at another time in the interval: what all say together is not for it.
      if (view.access.projects === "all" || seen.length > 0) assets.push(recordAt(view, row, seen));
    }
  });
  const edges = await rows
    .selectFrom("relationship")
    .select(["source", "from_asset", "verb", "to_asset", "evidence"])
    .where(heldAt("relationship", when))
    .whereRef("from_asset", "<>", "to_asset")
    .execute();
  return { assets, relationships: merged(edges) };
}

/** The graph with what sources could not read of it, in one read. */
export async function assembly(view: View, rows: Scoped, when: AsOf): Promise<Assembly> {
  const { assets, relationships } = await graph(view, rows, when);
  const present = new Set(assets.map(({ id }) => id));
  const gaps = await rows.selectFrom("edge_gap").select(["asset", "verb", "detail", "source"]).execute();
  return {
    assets,
    relationships: relationships.filter(({ from, to }) => present.has(from) && present.has(to)),
    incomplete: gaps.flatMap(({ asset, ...gap }) => (present.has(asset) ? [{ from: asset, ...gap }] : [])),
  };
}

function recordAt(view: View, row: Row<"asset">, sightings: readonly Row<"sighting">[]): AssetRecord {
  const evidence: Evidence[] = mergeEvidence(sightings.map((item) => placesIn(item.source, item.evidence)));
  if (view.access.projects === "all") return recordOf(row, evidence);
  const { name, role, ...posture } = combined(row.asset, row.kind as AssetKind, sightings, view.judging);
  return recordOf({ ...row, name, role, posture: JSON.stringify(posture) }, evidence);
}
