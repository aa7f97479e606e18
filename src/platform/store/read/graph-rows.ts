import { sql } from "kysely";
import type { Verb } from "../../../domain/relationship.ts";
import type { RelationshipRecord } from "../../../domain/snapshot.ts";
import type { AsOf } from "../contract/access.ts";
import type { AssetRow } from "../contract/assets.ts";
import type { Engine } from "../engine/engine.ts";
import type { Scoped } from "../engine/scoped.ts";
import { shown } from "./assets.ts";
import { heldAt } from "./paging.ts";

export type Edge = Omit<RelationshipRecord, "evidence">;
/** Which of its ends an edge must have among the assets asked for. */
export type End = "from_asset" | "to_asset";
export const BOTH_ENDS: readonly End[] = ["from_asset", "to_asset"];

export interface Reading {
  readonly engine: Engine;
  readonly rows: Scoped;
  readonly when: AsOf;
}

const among = ({ engine }: Reading, ids: readonly string[]) =>
  engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );

/** Edges that have one of the assets at one of the ends, each once. */
export async function edgesAt(
  reading: Reading,
  ids: readonly string[],
  ends: readonly End[],
  verbs?: readonly Verb[],
): Promise<Edge[]> {
  const edges = new Map<string, Edge>();
  for (const end of ends) {
    let query = reading.rows
      .selectFrom("relationship")
      .select(["from_asset", "verb", "to_asset"])
      .distinct()
      .where(heldAt("relationship", reading.when));
    if (verbs !== undefined) query = query.where("verb", "in", verbs);
    const found = await query
      .where(sql<boolean>`${sql.ref(end)} in ${among(reading, ids)}`)
      .whereRef("from_asset", "<>", "to_asset")
      .execute();
    for (const { from_asset: from, verb, to_asset: to } of found)
      edges.set(`${from}\0${verb}\0${to}`, { from, verb: verb as Verb, to });
  }
  return [...edges.values()];
}

/** Assets by their ids, in the order of lists. Crossed with what is wanted: SQLite would go through all assets and look for them there. */
export async function assetsAt(reading: Reading, ids: readonly string[]): Promise<AssetRow[]> {
  const found = await reading.rows
    .selectFrom(sql<{ id: string }>`${among(reading, [...new Set(ids)])}`.as("wanted"))
    .crossJoin("asset")
    .select(["asset.asset", "asset.kind", "asset.name", "asset.role", "asset.valid_from"])
    .whereRef("asset.asset", "=", "wanted.id")
    .where(heldAt("asset", reading.when))
    .orderBy("asset.kind")
    .orderBy("asset.name")
    .orderBy("asset.asset")
    .execute();
  return found.map(shown);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byEnds = (a: Edge, b: Edge): number =>
  compare(a.from, b.from) || compare(a.verb, b.verb) || compare(a.to, b.to);
