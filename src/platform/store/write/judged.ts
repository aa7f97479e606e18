import { sql } from "kysely";
import type { Assembly, IncompleteEdges } from "../../../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../../analysis/graph/columnar-graph.ts";
import { mergeEvidence } from "../../../analysis/graph/merge.ts";
import { placesOf } from "../../../analysis/graph/merge-sightings.ts";
import { evaluate, type Judgement } from "../../../analysis/posture/evaluate.ts";
import type { Evidence } from "../../../domain/evidence.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { AssetRecord, RelationshipRecord } from "../../../domain/snapshot.ts";
import { hexDigest } from "../../files/digest.ts";
import type { Judging } from "../contract/judging.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { recordOf } from "./assets.ts";
import type { Change } from "./change.ts";

/** A verdict's places, or null where they are simply the asset's own. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly evidence: readonly Evidence[] | null;
}

export interface Judged extends Pick<Judgement, "undecided"> {
  readonly findings: readonly JudgedFinding[];
}

const idRows = (change: Change, ids: readonly string[]) =>
  change.engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );

/** Judges assets as they stand now, in as much of the graph around them as rules may look at. */
export async function judgeAssets(change: Change, ids: ReadonlySet<string>, judging: Judging): Promise<Judged> {
  const edges = await edgesAt(change, [...ids]);
  const near = new Set([...ids, ...edges.flatMap(({ from, to }) => [from, to])]);
  const records = await recordsOf(change, [...near]);
  const present = new Set(records.map((record) => record.id));
  const assembly: Assembly = {
    assets: records,
    relationships: edges.filter(({ from, to }) => present.has(from) && present.has(to)),
    incomplete: await gapsAt(change, [...present]),
  };
  const { findings, undecided } = evaluate(new ColumnarGraph(assembly), judging.rules, hexDigest, ids);
  const evidenceOf = new Map(records.map((record) => [record.id, record.evidence]));
  return { undecided, findings: findings.map((finding) => placed(finding, evidenceOf.get(finding.assetId) ?? [])) };
}

/** A finding shows no places of sources that do not know its asset: what people of one project see tells nothing of another. */
function placed(finding: Finding, own: readonly Evidence[]): JudgedFinding {
  if (finding.evidence === own) return { finding, evidence: null };
  const sources = new Set(own.map((item) => item.source));
  return { finding, evidence: finding.evidence.filter((item) => sources.has(item.source)) };
}

async function edgesAt(change: Change, ids: readonly string[]): Promise<RelationshipRecord[]> {
  const found = new Map<string, RelationshipRecord>();
  await inBatches(ids, async (batch) => {
    for (const end of ["from_asset", "to_asset"] as const) {
      const rows = await change.rows
        .selectFrom("relationship")
        .select(["from_asset", "verb", "to_asset"])
        .distinct()
        .where("valid_to", "=", OPEN)
        .whereRef("from_asset", "<>", "to_asset")
        .where(sql<boolean>`${sql.ref(end)} in ${idRows(change, batch)}`)
        .execute();
      for (const { from_asset: from, verb, to_asset: to } of rows)
        found.set(`${from}\0${verb}\0${to}`, { from, verb: verb as RelationshipRecord["verb"], to, evidence: [] });
    }
  });
  return [...found.keys()].sort().map((key) => found.get(key) as RelationshipRecord);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Current assets, in no order. */
export async function assetRows(change: Change, ids: readonly string[]): Promise<Row<"asset">[]> {
  const rows: Row<"asset">[] = [];
  await inBatches(ids, async (batch) => {
    const query = change.rows.selectFrom("asset").selectAll().where("valid_to", "=", OPEN);
    rows.push(...(await query.where(sql<boolean>`asset in ${idRows(change, batch)}`).execute()));
  });
  return rows;
}

/** Current assets with the places where sources see them, in the order of a scan. */
async function recordsOf(change: Change, ids: readonly string[]): Promise<AssetRecord[]> {
  const rows = await assetRows(change, ids);
  const places = new Map<string, Evidence[][]>();
  await inBatches(ids, async (batch) => {
    const wanted = idRows(change, batch);
    const sightings = change.rows
      .selectFrom("sighting")
      .select(["asset", "source", "evidence"])
      .where("valid_to", "=", OPEN);
    for (const { asset, source, evidence } of await sightings.where(sql<boolean>`asset in ${wanted}`).execute())
      listIn(places, asset).push(placesOf(source, JSON.parse(evidence)));
  });
  return rows
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.asset, b.asset))
    .map((row) => recordOf(row, mergeEvidence(places.get(row.asset) ?? [])));
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

async function gapsAt(change: Change, ids: readonly string[]): Promise<IncompleteEdges[]> {
  const found: IncompleteEdges[] = [];
  await inBatches(ids, async (batch) => {
    const query = change.rows.selectFrom("edge_gap").select(["asset", "verb", "detail", "source"]);
    for (const { asset, ...gap } of await query.where(sql<boolean>`asset in ${idRows(change, batch)}`).execute())
      found.push({ from: asset, ...gap });
  });
  return found;
}
