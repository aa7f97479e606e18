import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { ChangedThing, ChangeKind } from "../contract/changes.ts";
import type { DiffOf, EstateDiff } from "../contract/relationships.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { Tables } from "../engine/tables.ts";

/** One thing that is at the end of an interval not as it was at its beginning. */
export interface Changed {
  readonly id: string;
  readonly change: ChangeKind;
  /** When it came, was changed last, or went. What was new and decided on later came when it came. */
  readonly at: number;
}

/** Instants `(from, to]`. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

type ChangedRows = SelectQueryBuilder<{ c: Changed }, "c", Changed>;

/** What is different at `to` from what was at `from`, by ids. */
export async function diff(rows: Scoped, between: Between): Promise<EstateDiff> {
  const of = async (type: ChangedThing): Promise<DiffOf> => {
    const found = await changedRows(rows, type, between).execute();
    const ids = (how: ChangeKind): string[] => found.flatMap(({ id, change }) => (change === how ? [id] : [])).sort();
    return { added: ids("added"), changed: ids("changed"), gone: ids("gone") };
  };
  return { assets: await of("asset"), relationships: await of("relationship"), findings: await of("finding") };
}

/** What tells one thing from another, and one version of it from another, by table. */
const PARTS = {
  asset: { id: sql.ref<string>("asset.asset"), content: sql.ref<string>("asset.hash") },
  finding: { id: sql.ref<string>("finding.finding"), content: sql.ref<string>("finding.hash") },
  // Several sources may see one edge, each with versions of its own: it is there or it is not.
  relationship: {
    id: sql<string>`${sql.ref("relationship.from_asset")} || ' ' || verb || ' ' || ${sql.ref("relationship.to_asset")}`,
    content: sql<string>`''`,
  },
} as const satisfies { readonly [type in ChangedThing]: unknown };

/** The things of a type that changed, as rows: only versions that began or ended in between are read. A fixed finding is not there. */
export function changedRows(rows: Scoped, type: ChangedThing, { from, to }: Between): ChangedRows {
  const { id, content } = PARTS[type];
  const [begins, ends] = [sql.ref(`${type}.valid_from`), sql.ref(`${type}.valid_to`)];
  const held = (at: number): RawBuilder<boolean> => sql`(${begins} <= ${at} and ${ends} > ${at})`;
  const touched = sql<boolean>`((${begins} > ${from} and ${begins} <= ${to}) or (${ends} > ${from} and ${ends} <= ${to}))`;
  let versions = rows.selectFrom(type as "asset").where(touched);
  if (type === "finding") versions = versions.where(sql<boolean>`finding.state <> 'fixed'`);
  if (type === "relationship")
    versions = versions.where((is) =>
      is.not(
        is.exists(
          // An edge that some source saw all the time stayed, whatever came and went at others.
          is
            .selectFrom("relationship as s")
            .select("s.verb")
            .where(sql<boolean>`s.from_asset = relationship.from_asset and s.verb = relationship.verb`)
            .where(sql<boolean>`s.to_asset = relationship.to_asset and s.valid_from <= ${from} and s.valid_to > ${to}`),
        ),
      ),
    );
  const things = versions
    .select([
      id.as("id"),
      sql<string | null>`min(case when ${held(from)} then ${content} end)`.as("before"),
      sql<string | null>`min(case when ${held(to)} then ${content} end)`.as("after"),
      sql<number | null>`min(case when ${held(to)} then ${begins} end)`.as("begun"),
      sql<number | null>`min(case when ${begins} > ${from} then ${begins} end)`.as("came"),
      sql<number | null>`max(case when ${ends} <= ${to} then ${ends} end)`.as("ended"),
    ])
    .groupBy(sql`1`);
  const changes = rows
    .selectFrom(things.as("t"))
    .select([
      "t.id",
      sql<ChangeKind>`case when t.after is null then 'gone' when t.before is null then 'added' else 'changed' end`.as(
        "change",
      ),
      sql<number>`case when t.after is null then t.ended when t.before is null then t.came else t.begun end`.as("at"),
    ])
    .where(sql<boolean>`coalesce(t.before <> t.after, t.before is not null or t.after is not null)`);
  return rows.selectFrom(changes.as("c")).select(["c.id", "c.change", "c.at"]) as unknown as ChangedRows;
}

/** Counts of what {@link changedRows} gives, by what became of it and when. */
export const countedChanges = (rows: Scoped, type: ChangedThing, between: Between) =>
  (changedRows(rows, type, between) as unknown as SelectQueryBuilder<Tables & { c: Changed }, "c", unknown>)
    .clearSelect()
    .select(["c.change", "c.at", sql<number>`count(*)`.as("count")])
    .groupBy(["c.change", "c.at"])
    .execute();
