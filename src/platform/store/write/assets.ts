import { sql } from "kysely";
import type { JoinedAsset } from "../../../analysis/graph/join-sightings.ts";
import {
  mergePostures,
  type Posture,
  propertiesOf,
  type WeighedPosture,
} from "../../../analysis/graph/merge-sightings.ts";
import { matchAdvisories } from "../../../analysis/posture/match-advisories.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import type { FileRole } from "../../../domain/evidence.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";
import type { Judging } from "../contract/judging.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { audienceOf } from "./audiences.ts";
import type { Change } from "./change.ts";
import { postureOf, type Sighted } from "./sightings.ts";
import { beginVersions, endVersions, type Fresh, hashOf } from "./versions.ts";

/** What changed among assets. */
export interface AssetDelta {
  readonly added: readonly string[];
  /** Something that a rule may read is different. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What all sources say of an asset together, advisories included. */
export function combined(
  id: string,
  kind: AssetKind,
  members: readonly Pick<Row<"sighting">, "source" | "name" | "role" | "weight" | "connector" | "posture">[],
  judging: Judging,
): Posture {
  const postures = members.map((member): WeighedPosture => {
    const said = postureOf(member);
    const properties = propertiesOf(member.source, said.properties);
    const { name, role, weight, connector } = member as typeof member & Pick<WeighedPosture, "role" | "connector">;
    return { ...said, properties, name, role, weight, connector };
  });
  const record: AssetRecord = { id, kind, evidence: [], ...mergePostures(postures) };
  return judging.knowModel(matchAdvisories([record], judging.advisories)[0] as AssetRecord);
}

/** A row's content, by which two versions are told apart. */
function rowOf(
  asset: string,
  kind: AssetKind,
  { name, role, identities, properties, gaps, disagreements }: Posture,
  audience: string,
): Fresh<"asset"> {
  const posture = { identities, properties, gaps, disagreements };
  const hash = hashOf({ kind, name, role, ...posture });
  return { asset, kind, name, role, hash, posture: JSON.stringify(posture), audience };
}

/** Writes the versions of assets whose posture is another, and ends those that no source sees any more. */
export async function writeAssets(
  change: Change,
  joined: readonly JoinedAsset<Sighted>[],
  formerIds: readonly string[],
  judging: Judging,
): Promise<AssetDelta> {
  const projects = await projectsBySource(change, joined);
  const now = new Map(
    joined.map(({ id, members }) => {
      const { kind } = members[0] as Sighted;
      const seers = new Set(members.map(({ source }) => projects.get(source) as string));
      return [id, rowOf(id, kind, combined(id, kind, members, judging), audienceOf(seers))];
    }),
  );
  const before = await currentHashes(change, [...new Set([...now.keys(), ...formerIds])]);
  const added = [...now.keys()].filter((id) => !before.has(id));
  const changed = [...now.values()].filter(({ asset, hash }) => before.has(asset) && before.get(asset) !== hash);
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const ended = [...changed.map((row) => row.asset), ...gone];
  await endVersions(
    change,
    "asset",
    ended.map((id) => [id]),
  );
  await beginVersions(change, "asset", [...added.map((id) => now.get(id) as Fresh<"asset">), ...changed]);
  return { added, changed: changed.map((row) => row.asset), gone };
}

/** The project of each source that sees any of the assets. */
async function projectsBySource(change: Change, joined: readonly JoinedAsset<Sighted>[]): Promise<Map<string, string>> {
  const sources = new Set(joined.flatMap(({ members }) => members.map(({ source }) => source)));
  const found = new Map<string, string>();
  await inBatches([...sources], async (batch) => {
    const rows = change.rows.selectFrom("source").select(["source", "project"]).where("source", "in", batch);
    for (const row of await rows.execute()) found.set(row.source, row.project);
  });
  return found;
}

async function currentHashes(change: Change, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await inBatches(ids, async (batch) => {
    const wanted = change.engine.rows(
      { asset: "text" },
      batch.map((id) => [id]),
    );
    const query = change.rows.selectFrom("asset").select(["asset", "hash"]).where("valid_to", "=", OPEN);
    for (const row of await query.where(sql<boolean>`asset in ${wanted}`).execute()) found.set(row.asset, row.hash);
  });
  return found;
}

/** An asset's row as a record, with the places given; its fields in the order of a scan's records, so that they print the same. */
export function recordOf(
  row: Pick<Row<"asset">, "asset" | "kind" | "name" | "role" | "posture">,
  evidence: AssetRecord["evidence"],
): AssetRecord {
  const { identities, properties, gaps, disagreements } = postureOf(row);
  const { asset: id, name } = row;
  const [kind, role] = [row.kind as AssetKind, row.role as FileRole];
  return { id, kind, name, identities, role, properties, gaps, evidence, disagreements };
}
