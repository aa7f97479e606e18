import { sql } from "kysely";
import type { Assembly } from "../../../analysis/graph/assemble.ts";
import { mergeEvidence } from "../../../analysis/graph/merge.ts";
import { placesOf } from "../../../analysis/graph/merge-sightings.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import type { AsOf } from "../contract/access.ts";
import type { AssetRow } from "../contract/assets.ts";
import type { Neighbourhood, Relationships, WholeGraph } from "../contract/relationships.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { combined, recordOf } from "../write/assets.ts";
import { shown } from "./assets.ts";
import { diff } from "./diff.ts";
import { heldAt } from "./paging.ts";
import { revisionOf } from "./revision.ts";
import { sumsOf, totalOf } from "./tallies.ts";
import type { View } from "./view.ts";

/** Edges as an access sees them: those that its sources saw. */
export const relationshipsOf = (view: View): Relationships => ({
  of: (asset, when = {}) => edgesOf(view, asset, when),
  around: (asset, reach) => view.long((rows) => around(view, rows, asset, reach)),
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
  diff: (from, to) => view.long((rows) => diff(view.engine, rows, from, to)),
});

/** Edges of several sources as one each, in the order of a scan. */
function merged(
  rows: readonly Pick<Row<"relationship">, "source" | "from_asset" | "verb" | "to_asset" | "evidence">[],
): RelationshipRecord[] {
  const edges = Map.groupBy(rows, (row) => `${row.from_asset}\0${row.verb}\0${row.to_asset}`);
  return [...edges.keys()].sort().map((key) => {
    const group = edges.get(key) as typeof rows;
    const [first] = group as [(typeof rows)[number]];
    const evidence = mergeEvidence(group.map((row) => placesOf(row.source, JSON.parse(row.evidence))));
    return { from: first.from_asset, verb: first.verb as Verb, to: first.to_asset, evidence };
  });
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

async function around({ engine }: View, rows: Scoped, start: string, reach: Reach): Promise<Neighbourhood> {
  const limit = Math.min(MOST_ASSETS, reach.limit);
  const found = new Set([start]);
  let front = [start];
  let truncated = false;
  for (let hop = 0; hop < Math.min(MOST_HOPS, reach.hops) && front.length > 0 && !truncated; hop++) {
    const next = new Set<string>();
    for (const { from, to } of await edgesAt(front, "any"))
      for (const id of [from, to]) if (!found.has(id)) next.add(id);
    front = [...next].sort().slice(0, limit - found.size);
    truncated = front.length < next.size;
    for (const id of front) found.add(id);
  }
  const ids = [...found];
  const inside = (await edgesAt(ids, "from")).filter(({ from, to }) => found.has(from) && found.has(to));
  return { assets: await assetsAt(ids), relationships: inside.sort(byEnds), truncated };

  async function edgesAt(ids: readonly string[], ends: "any" | "from") {
    const edges = new Map<string, Omit<RelationshipRecord, "evidence">>();
    for (const end of ends === "from" ? (["from_asset"] as const) : (["from_asset", "to_asset"] as const)) {
      let query = rows
        .selectFrom("relationship")
        .select(["from_asset", "verb", "to_asset"])
        .distinct()
        .where(heldAt("relationship", reach));
      if (reach.verbs !== undefined) query = query.where("verb", "in", reach.verbs);
      const wanted = engine.rows(
        { id: "text" },
        ids.map((id) => [id]),
      );
      const result = await query
        .where(sql<boolean>`${sql.ref(end)} in ${wanted}`)
        .whereRef("from_asset", "<>", "to_asset")
        .execute();
      for (const { from_asset: from, verb, to_asset: to } of result)
        edges.set(`${from}\0${verb}\0${to}`, { from, verb: verb as Verb, to });
    }
    return [...edges.values()];
  }

  async function assetsAt(ids: readonly string[]): Promise<AssetRow[]> {
    const wanted = engine.rows(
      { id: "text" },
      ids.map((id) => [id]),
    );
    const query = rows
      .selectFrom("asset")
      .select(["asset", "kind", "name", "role", "valid_from"])
      .where(heldAt("asset", reach));
    return (
      await query.where(sql<boolean>`asset in ${wanted}`).orderBy("kind").orderBy("name").orderBy("asset").execute()
    ).map(shown);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnds = (a: Omit<RelationshipRecord, "evidence">, b: Omit<RelationshipRecord, "evidence">): number =>
  compare(a.from, b.from) || compare(a.verb, b.verb) || compare(a.to, b.to);

async function graph(view: View, rows: Scoped, when: AsOf): Promise<WholeGraph> {
  const sightings = await rows
    .selectFrom("sighting")
    .selectAll()
    .where(heldAt("sighting", when))
    .orderBy("source")
    .orderBy("local")
    .execute();
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

async function assembly(view: View, rows: Scoped, when: AsOf): Promise<Assembly> {
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
  const evidence: Evidence[] = mergeEvidence(sightings.map((item) => placesOf(item.source, JSON.parse(item.evidence))));
  if (view.access.projects === "all") return recordOf(row, evidence);
  const { name, role, ...posture } = combined(row.asset, row.kind as AssetKind, sightings, view.judging);
  return recordOf({ ...row, name, role, posture: JSON.stringify(posture) }, evidence);
}
