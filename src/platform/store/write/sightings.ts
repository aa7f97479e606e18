import { sql } from "kysely";
import type { Assembly } from "../../../analysis/graph/assemble.ts";
import { type JoinedAsset, joinSightings, sightingKey, type Word } from "../../../analysis/graph/join-sightings.ts";
import { weightOf } from "../../../analysis/graph/merge.ts";
import type { AssetKind } from "../../../domain/asset.ts";
import { isPlaceBound } from "../../../domain/identity.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";
import { hexDigest } from "../../files/digest.ts";
import { inBatches } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { Change } from "./change.ts";
import { beginVersions, endVersions, type Fresh, hashOf } from "./versions.ts";

/** What reading sightings needs. */
type Reader = Pick<Change, "rows" | "engine">;

/** A sighting under consideration; `evidence` is there when it was just made. */
export interface Sighted extends Omit<Row<"sighting">, "kind" | "evidence" | "valid_from" | "valid_to"> {
  readonly kind: AssetKind;
  readonly identities: readonly string[];
  readonly evidence: string | null;
}

/** How the sightings of one source differ from before. */
export interface SightingDelta {
  readonly source: string;
  /** By local id: everything the source sees now. */
  readonly now: ReadonlyMap<string, Sighted>;
  readonly added: readonly Sighted[];
  readonly changed: readonly Sighted[];
  readonly removed: readonly Sighted[];
  /** Local ids whose places changed but not what is said of them. */
  readonly moved: ReadonlySet<string>;
}

type PostureText = Pick<AssetRecord, "identities" | "properties" | "gaps" | "disagreements">;

/** What a sighting says, as it is stored. */
export const postureOf = ({ posture }: { readonly posture: string }): PostureText => JSON.parse(posture) as PostureText;

function sightedOf(source: string, record: AssetRecord): Sighted {
  const { id, kind, name, role, identities, properties, gaps, disagreements, evidence } = record;
  const posture = JSON.stringify({ identities, properties, gaps, disagreements } satisfies PostureText);
  const said = { kind, name, role, weight: weightOf(evidence), connector: evidence[0]?.connector as string };
  const hash = hashOf({ ...said, posture: JSON.parse(posture), evidence });
  return { source, local: id, asset: "", hash, ...said, posture, evidence: JSON.stringify(evidence), identities };
}

/** Compares what a source sees now with what it saw. */
export async function sightingDelta(change: Change, source: string, assembly: Assembly): Promise<SightingDelta> {
  const rows = await change.rows
    .selectFrom("sighting")
    .selectAll()
    .where("source", "=", source)
    .where("valid_to", "=", OPEN)
    .execute();
  const before = new Map(rows.map((row) => [row.local, row]));
  const now = new Map<string, Sighted>();
  const [added, changed, moved]: [Sighted[], Sighted[], Set<string>] = [[], [], new Set()];
  for (const record of assembly.assets) {
    const known = before.get(record.id);
    const sighted = { ...sightedOf(source, record), asset: known?.asset ?? "" };
    now.set(record.id, sighted);
    if (known === undefined) added.push(sighted);
    else if (known.hash !== sighted.hash) {
      changed.push(sighted);
      if (known.posture === sighted.posture) moved.add(record.id);
    }
  }
  const removed = rows.filter((row) => !now.has(row.local)).map(fromRow);
  return { source, now, added, changed, removed, moved };
}

/** A row as a sighting under consideration. */
export const fromRow = (row: Omit<Row<"sighting">, "evidence"> & { evidence?: string }): Sighted => ({
  ...row,
  kind: row.kind as AssetKind,
  evidence: row.evidence ?? null,
  identities: postureOf(row).identities,
});

/** Keeps the index of identities that hold everywhere. Call before {@link affectedBy}. */
export async function indexIdentities(
  change: Change,
  { source, added, changed, removed }: SightingDelta,
): Promise<void> {
  const gone = [...changed, ...removed].map((item) => item.local);
  await inBatches(gone, (batch) =>
    change.rows.deleteFrom("sighting_identity").where("source", "=", source).where("local", "in", batch).execute(),
  );
  const rows = [...added, ...changed].flatMap(({ kind, identities, local }) =>
    identities
      .filter((identity) => !isPlaceBound(identity))
      .map((identity) => ({ kind: kind as string, identity, source, local })),
  );
  await change.insert("sighting_identity", rows);
}

/**
 * What has to be joined again: the sightings given, and all that share an identity, an asset or a person's word with any of them.
 * `gone` holds the keys of those that are no more.
 */
export async function affectedBy(
  change: Reader,
  seeds: readonly Sighted[],
  words: readonly Word[],
  gone: ReadonlySet<string>,
): Promise<Sighted[]> {
  const found = new Map(seeds.map((item) => [sightingKey(item), item]));
  const asked: Asked = { identities: new Set(), assets: new Set(), keys: new Set() };
  for (let front = [...seeds]; front.length > 0; ) {
    const near = await neighboursOf(change, front, words, asked);
    front = near.filter((row) => !found.has(sightingKey(row))).map(fromRow);
    for (const item of front) found.set(sightingKey(item), item);
  }
  return [...found.values()].filter((item) => !gone.has(sightingKey(item)));
}

const identityKeys = ({ kind, identities }: Sighted): string[] =>
  identities.filter((identity) => !isPlaceBound(identity)).map((identity) => `${kind}\0${identity}`);

interface Asked {
  readonly identities: Set<string>;
  readonly assets: Set<string>;
  readonly keys: Set<string>;
}

const COLUMNS = [
  "sighting.source",
  "sighting.local",
  "sighting.asset",
  "sighting.hash",
  "sighting.kind",
  "sighting.name",
  "sighting.role",
  "sighting.weight",
  "sighting.connector",
  "sighting.posture",
  "sighting.valid_from",
  "sighting.valid_to",
] as const;

type Found = Omit<Row<"sighting">, "evidence">;

/** Current sightings one step away from those given; what was asked for once is not asked for again. */
async function neighboursOf(
  change: Reader,
  front: readonly Sighted[],
  words: readonly Word[],
  asked: Asked,
): Promise<Found[]> {
  const fresh = (set: Set<string>, values: readonly string[]): string[] => {
    const list = [...new Set(values)].filter((value) => value !== "" && !set.has(value));
    for (const value of list) set.add(value);
    return list;
  };
  const identities = fresh(asked.identities, front.flatMap(identityKeys));
  const assets = fresh(
    asked.assets,
    front.map((item) => item.asset),
  );
  const own = new Set(front.map(sightingKey));
  const said = words.filter(({ a, b }) => own.has(a) || own.has(b)).flatMap(({ a, b }) => [a, b]);
  const keys = fresh(
    asked.keys,
    said.filter((key) => !own.has(key)),
  );
  return [
    ...(await byIdentity(change, identities)),
    ...(await byAsset(change, assets)),
    ...(await byKey(change, keys)),
  ];
}

/** In two steps: joined in one, SQLite starts from all current sightings. */
async function byIdentity(change: Reader, identities: readonly string[]): Promise<Found[]> {
  const keys = new Set<string>();
  await inBatches(identities, async (batch) => {
    const wanted = change.engine.rows(
      { kind: "text", identity: "text" },
      batch.map((key) => key.split("\0")),
    );
    const query = change.rows.selectFrom("sighting_identity").select(["source", "local"]);
    for (const row of await query.where(sql<boolean>`(kind, identity) in ${wanted}`).execute())
      keys.add(sightingKey(row));
  });
  return byKey(change, [...keys]);
}

async function byAsset(change: Reader, assets: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  await inBatches(assets, async (batch) => {
    const wanted = change.engine.rows(
      { asset: "text" },
      batch.map((asset) => [asset]),
    );
    const query = change.rows.selectFrom("sighting").select(COLUMNS).where("valid_to", "=", OPEN);
    found.push(...(await query.where(sql<boolean>`asset in ${wanted}`).execute()));
  });
  return found;
}

/** Sightings by their keys, `local@source`. */
export async function byKey(change: Reader, keys: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  await inBatches(keys, async (batch) => {
    const wanted = change.engine.rows(
      { local: "text", source: "text" },
      batch.map((key) => [key.slice(0, key.indexOf("@")), key.slice(key.indexOf("@") + 1)]),
    );
    const query = change.rows.selectFrom("sighting").select(COLUMNS).where("valid_to", "=", OPEN);
    found.push(...(await query.where(sql<boolean>`(local, source) in ${wanted}`).execute()));
  });
  return found;
}

/** People's words that hold. */
export async function wordsOf(change: Pick<Reader, "rows">): Promise<Word[]> {
  const rows = await change.rows
    .selectFrom("identity_decision")
    .select(["decision", "verdict", "a", "b"])
    .where("withdrawn_at", "is", null)
    .orderBy("decision")
    .execute();
  return rows.map(({ decision, verdict, a, b }) => ({ id: decision, verdict: verdict as Word["verdict"], a, b }));
}

/** A sighting whose asset has another id than before. `from` is "" for a new one. */
export interface Readdressed {
  readonly source: string;
  readonly local: string;
  readonly from: string;
  readonly to: string;
}

/** Joins and writes the versions of sightings that say something else or are another asset now. */
export async function joinAndWrite(
  change: Change,
  affected: readonly Sighted[],
  words: readonly Word[],
  deltas: readonly SightingDelta[],
): Promise<{ joined: JoinedAsset<Sighted>[]; readdressed: Readdressed[] }> {
  const joined = joinSightings(affected, words, hexDigest);
  const written = new Set(deltas.flatMap(({ added, changed }) => [...added, ...changed]).map(sightingKey));
  const readdressed: Readdressed[] = [];
  const rows: Sighted[] = [];
  for (const { id, members } of joined)
    for (const member of members) {
      if (member.asset !== id)
        readdressed.push({ source: member.source, local: member.local, from: member.asset, to: id });
      if (member.asset !== id || written.has(sightingKey(member))) rows.push({ ...member, asset: id });
    }
  const complete = await withEvidence(change, rows);
  const ended = [...rows, ...deltas.flatMap((delta) => delta.removed)];
  await endVersions(
    change,
    "sighting",
    ended.map(({ source, local }) => [source, local]),
  );
  await beginVersions(change, "sighting", complete);
  return { joined, readdressed };
}

/** The rows with their evidence: of those that only got another asset it is in the store. */
async function withEvidence(change: Change, rows: readonly Sighted[]): Promise<Fresh<"sighting">[]> {
  const missing = rows.filter((row) => row.evidence === null);
  const stored = new Map<string, string>();
  await inBatches(missing, async (batch) => {
    const wanted = change.engine.rows(
      { source: "text", local: "text" },
      batch.map(({ source, local }) => [source, local]),
    );
    const found = await change.rows
      .selectFrom("sighting")
      .select(["source", "local", "evidence"])
      .where("valid_to", "=", OPEN)
      .where(sql<boolean>`(source, local) in ${wanted}`)
      .execute();
    for (const row of found) stored.set(sightingKey(row), row.evidence);
  });
  return rows.map(({ source, local, asset, hash, kind, name, role, weight, connector, posture, evidence }) => ({
    ...{ source, local, asset, hash, kind, name, role, weight, connector, posture },
    evidence: evidence ?? stored.get(`${local}@${source}`) ?? "[]",
  }));
}
