import { sql } from "kysely";
import type { DiffOf, EstateDiff } from "../contract/relationships.ts";
import type { Engine } from "../engine/engine.ts";
import { inBatches, type Scoped } from "../engine/scoped.ts";
import type { VersionedTable } from "../write/versions.ts";

/** What is different at `to` from what was at `from`, by ids. */
export async function diff(engine: Engine, rows: Scoped, from: number, to: number): Promise<EstateDiff> {
  const { assets, relationships, findings } = await changesBetween(engine, rows, from, to);
  return { assets: idsOf(assets), relationships: idsOf(relationships), findings: idsOf(findings) };
}

const idsOf = (changes: readonly Changed[]): DiffOf => {
  const ids = (how: Changed["change"]): string[] =>
    changes
      .filter(({ change }) => change === how)
      .map(({ id }) => id)
      .sort();
  return { added: ids("added"), changed: ids("changed"), gone: ids("gone") };
};

/** One thing that is not as it was. */
export interface Changed {
  readonly id: string;
  readonly change: "added" | "changed" | "gone";
  /** When it became what it is at the end of the interval. */
  readonly at: number;
}

/** What is different at `to` from what was at `from`: only versions that began or ended in between are read. */
export async function changesBetween(engine: Engine, rows: Scoped, from: number, to: number) {
  const touched = (table: VersionedTable) => {
    const [begins, ends] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
    return sql<boolean>`((${begins} > ${from} and ${begins} <= ${to}) or (${ends} > ${from} and ${ends} <= ${to}))`;
  };
  const interval = ["valid_from", "valid_to", "hash"] as const;
  const assets = await rows
    .selectFrom("asset")
    .select(["asset as id", ...interval])
    .where(touched("asset"))
    .execute();
  const edges = await rows
    .selectFrom("relationship")
    .select(["from_asset", "verb", "to_asset", ...interval])
    .where(touched("relationship"))
    .execute();
  const findings = await rows
    .selectFrom("finding")
    .select(["finding as id", "state", ...interval])
    .where(touched("finding"))
    .execute();
  const named = edges.map((row) => ({ ...row, hash: "", id: `${row.from_asset} ${row.verb} ${row.to_asset}` }));
  const standing = await standingEdges(engine, rows, [...new Set(named.map((edge) => edge.id))], from, to);
  return {
    assets: between(assets, from, to),
    relationships: between(
      named.filter((edge) => !standing.has(edge.id)),
      from,
      to,
    ),
    findings: between(
      findings.map((row) => ({ ...row, present: row.state !== "fixed" })),
      from,
      to,
    ),
  };
}

/** Edges that some source saw all the time, whatever came and went at others. */
async function standingEdges(
  engine: Engine,
  rows: Scoped,
  ids: readonly string[],
  from: number,
  to: number,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await inBatches(ids, async (batch) => {
    const wanted = engine.rows(
      { a: "text", verb: "text", b: "text" },
      batch.map((id) => id.split(" ")),
    );
    const standing = await rows
      .selectFrom("relationship")
      .select(["from_asset", "verb", "to_asset"])
      .where("valid_from", "<=", from)
      .where("valid_to", ">", to)
      .where(sql<boolean>`(from_asset, verb, to_asset) in ${wanted}`)
      .execute();
    for (const row of standing) found.add(`${row.from_asset} ${row.verb} ${row.to_asset}`);
  });
  return found;
}

interface Version {
  readonly id: string;
  readonly valid_from: number;
  readonly valid_to: number;
  readonly hash: string;
  /** A fixed finding is a version of something that is not there. */
  readonly present?: boolean;
}

function between(versions: readonly Version[], from: number, to: number): Changed[] {
  return [...Map.groupBy(versions, (version) => version.id)].flatMap(([id, list]): Changed[] => {
    const there = list.filter(({ present = true }) => present);
    const heldAt = (at: number): Version | undefined =>
      there.find(({ valid_from, valid_to }) => valid_from <= at && valid_to > at);
    const [before, after] = [heldAt(from), heldAt(to)];
    if (before === undefined && after === undefined) return [];
    if (after === undefined)
      return [
        { id, change: "gone", at: Math.max(...there.map(({ valid_to }) => valid_to).filter((end) => end <= to)) },
      ];
    if (before === undefined) return [{ id, change: "added", at: after.valid_from }];
    return before.hash === after.hash ? [] : [{ id, change: "changed", at: after.valid_from }];
  });
}
