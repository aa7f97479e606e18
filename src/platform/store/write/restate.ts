import { sql } from "kysely";
import type { Assembly } from "../../../analysis/graph/assemble.ts";
import { type JoinedAsset, sightingKey } from "../../../analysis/graph/join-sightings.ts";
import { RULE_REACH } from "../../../analysis/posture/evaluate.ts";
import type { Restated } from "../contract/ingest.ts";
import type { Judging } from "../contract/judging.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN } from "../engine/tables.ts";
import { announceRestatement } from "../webhooks/announce.ts";
import { type AssetDelta, writeAssets } from "./assets.ts";
import type { Change } from "./change.ts";
import { startDerivation } from "./drift-work.ts";
import { writeFindings, writeUndecided } from "./findings.ts";
import { judgeAssets } from "./judged.ts";
import { type EdgeDelta, readdressEdgeGaps, readdressEdges, writeEdgeGaps, writeEdges } from "./relationships.ts";
import { writeSearch } from "./search.ts";
import {
  affectedBy,
  byKey,
  fromRow,
  indexIdentities,
  joinAndWrite,
  type Readdressed,
  type Sighted,
  type SightingDelta,
  sightingDelta,
  wordsOf,
} from "./sightings.ts";
import { changedEdges, retally } from "./tallies.ts";

/** What is to be stated again. */
export interface Restatement {
  /** Sources that were looked at, with what is known of each now. */
  readonly looks: readonly { readonly source: string; readonly assembly: Assembly }[];
  /** Sightings, `local@source`, that may be other assets now. */
  readonly rejoin?: readonly string[];
  /** Assets to judge whether or not they changed. */
  readonly judge?: readonly string[];
}

/**
 * Brings the organisation's graph and findings up to what its sources say now, as far as it is affected: joins sightings, writes the
 * versions that differ, judges what the difference may concern.
 */
export async function restate(change: Change, what: Restatement, judging: Judging): Promise<Restated> {
  const words = await wordsOf(change);
  const deltas: SightingDelta[] = [];
  for (const { source, assembly } of what.looks) deltas.push(await sightingDelta(change, source, assembly));
  for (const delta of deltas) await indexIdentities(change, delta);
  const rejoin = (await byKey(change, what.rejoin ?? [])).map(fromRow);
  const removed = deltas.flatMap((delta) => delta.removed);
  const seeds = [...deltas.flatMap(({ added, changed }) => [...added, ...changed]), ...rejoin, ...removed];
  const affected = await affectedBy(change, seeds, words, new Set(removed.map(sightingKey)));
  const { joined, readdressed } = await joinAndWrite(change, affected, words, deltas);
  const former = [...affected, ...removed].map((item) => item.asset).filter((id) => id !== "");
  const assets = await writeAssets(change, joined, former, judging);
  const { edges, gaps } = await writeAllEdges(change, what, deltas, joined, readdressed);
  const ids = await toJudge(change, { deltas, joined, assets, edges, gaps });
  for (const id of what.judge ?? []) ids.add(id);
  const judged = await judgeAssets(change, ids, judging);
  const gone = new Map(assets.gone.map((id) => [id, heirOf(id, readdressed)]));
  const context = { change, judged, assets: ids, gone, judging };
  const findings = await writeFindings(context);
  await writeUndecided(context);
  await writeSearch(change, assets, findings);
  const shown = [...findings.rows.map((row) => row.asset), ...gone.keys()];
  await retally(change, [...former, ...joined.map(({ id }) => id), ...shown], await changedEdges(change));
  await announceRestatement(change, assets, gone, findings);
  await startDerivation(change);
  return {
    assets: counted(assets),
    relationships: counted(edges),
    findings: {
      opened: findings.opened.length,
      fixed: findings.fixed.length,
      reopened: findings.reopened.length,
    },
  };
}

const counted = (delta: { readonly [part in "added" | "changed" | "gone"]: readonly unknown[] }) => ({
  added: delta.added.length,
  changed: delta.changed.length,
  gone: delta.gone.length,
});

/** The asset that one which is no more became part of: where most of its sightings are now, the first of equals. */
function heirOf(id: string, readdressed: readonly Readdressed[]): string | null {
  const votes = new Map<string, number>();
  for (const { from, to } of readdressed) if (from === id) votes.set(to, (votes.get(to) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  return [...votes].find(([, count]) => count === most)?.[0] ?? null;
}

async function writeAllEdges(
  change: Change,
  { looks }: Restatement,
  deltas: readonly SightingDelta[],
  joined: readonly JoinedAsset<Sighted>[],
  readdressed: readonly Readdressed[],
): Promise<{ edges: EdgeDelta; gaps: boolean }> {
  const parts: EdgeDelta[] = [];
  let gaps = false;
  const now = new Map(joined.flatMap(({ id, members }) => members.map((item) => [sightingKey(item), id] as const)));
  for (const [at, { source, assembly }] of looks.entries()) {
    const seen = deltas[at]?.now ?? new Map<string, Sighted>();
    const assetOf = new Map([...seen].map(([local, item]) => [local, now.get(sightingKey(item)) ?? item.asset]));
    parts.push(await writeEdges(change, source, assembly, assetOf));
    gaps = (await writeEdgeGaps(change, source, assembly, assetOf)) || gaps;
  }
  const looked = new Set(looks.map((look) => look.source));
  const others = readdressed.filter(({ source, from }) => !looked.has(source) && from !== "");
  parts.push(await readdressEdges(change, others));
  await readdressEdgeGaps(change, others);
  return {
    gaps,
    edges: {
      added: parts.flatMap((part) => part.added),
      changed: parts.flatMap((part) => part.changed),
      gone: parts.flatMap((part) => part.gone),
    },
  };
}

interface Differences {
  readonly deltas: readonly SightingDelta[];
  readonly joined: readonly JoinedAsset<Sighted>[];
  readonly assets: AssetDelta;
  readonly edges: EdgeDelta;
  readonly gaps: boolean;
}

/**
 * Assets about which a verdict may have changed: those that changed, those whose edges changed, those that a rule may see a changed
 * asset from, and, where a source's own view of its edges changed, all that it knows.
 */
async function toJudge(change: Change, { deltas, joined, assets, edges, gaps }: Differences): Promise<Set<string>> {
  const ids = new Set(joined.map((item) => item.id));
  for (const edge of [...edges.added, ...edges.changed, ...edges.gone]) ids.add(edge.from_asset).add(edge.to_asset);
  if (gaps) for (const { now } of deltas) for (const item of now.values()) if (item.asset !== "") ids.add(item.asset);
  let front = [...assets.added, ...assets.changed, ...assets.gone];
  for (let step = 0; step < RULE_REACH; step++) {
    front = (await neighbours(change, front)).filter((id) => !ids.has(id));
    for (const id of front) ids.add(id);
  }
  for (const id of assets.gone) ids.delete(id);
  return ids;
}

async function neighbours(change: Change, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  await inBatches(ids, async (batch) => {
    const wanted = change.engine.rows(
      { id: "text" },
      batch.map((id) => [id]),
    );
    const query = change.rows.selectFrom("relationship").where("valid_to", "=", OPEN);
    const out = await query.select("to_asset").distinct().where(sql<boolean>`from_asset in ${wanted}`).execute();
    const into = await query.select("from_asset").distinct().where(sql<boolean>`to_asset in ${wanted}`).execute();
    for (const row of out) found.add(row.to_asset);
    for (const row of into) found.add(row.from_asset);
  });
  return [...found];
}
