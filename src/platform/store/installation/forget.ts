import { sql } from "kysely";
import type { Actor } from "../contract/access.ts";
import type { Forgotten, Horizon } from "../contract/installation.ts";
import type { Engine } from "../engine/engine.ts";
import { columnsOf } from "../engine/scoped.ts";
import { OPEN, type Row, type TableName } from "../engine/tables.ts";
import { type Change, type ChangeSetting, changing } from "../write/change.ts";
import { retallyAround } from "../write/tallies.ts";
import { dropScanned } from "../write/uploads.ts";
import { KEYS } from "../write/versions.ts";
import { PRIMARY_KEYS } from "./keys.ts";

const BATCH = 2_000;
const SYSTEM: Actor = { kind: "system", id: "retention", name: "Retention" };

const ENDED = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Removes what ended before an instant, in batches, each with its audit entry. */
export async function forgetBefore(engine: Engine, now: () => number, instant: number): Promise<Forgotten> {
  const total: { [table: string]: number } = {};
  for (const { organisation } of await engine.reads.selectFrom("organisation").select("organisation").execute())
    for (;;) {
      const counts = await forget({ engine, organisation, now }, SYSTEM, { history: instant, jobs: instant });
      for (const [table, count] of Object.entries(counts)) total[table] = (total[table] ?? 0) + count;
      if (Object.keys(counts).length === 0) break;
    }
  return total;
}

/** Removes a batch of what ended before the instants. Empty when there is nothing left. */
export const forget = (setting: ChangeSetting, actor: Actor, before: Horizon): Promise<Forgotten> =>
  changing(setting, actor, async (change) => {
    const counts: { [table: string]: number } = {};
    const drop: Drop = async (table, rows) => {
      if (rows.length === 0) return;
      await remove(change, table, rows);
      counts[table] = rows.length;
    };
    if (before.history !== null) await forgetHistory(change, before.history, drop);
    if (before.jobs !== null) await forgetJobs(change, before.jobs, drop);
    const any = Object.keys(counts).length > 0;
    return {
      result: counts,
      deed: any ? { action: "retention.forget", subject: "estate", detail: { before, ...counts } } : null,
    };
  });

type Drop = (table: TableName, rows: readonly object[]) => Promise<void>;

async function forgetHistory(change: Change, instant: number, drop: Drop): Promise<void> {
  for (const table of ENDED) {
    const old = change.rows.selectFrom(table).selectAll().where("valid_to", "<", OPEN).where("valid_to", "<=", instant);
    const rows = await old.limit(BATCH).execute();
    // Who saw an asset once sees what was fixed there.
    const assets = table === "sighting" ? rows.map((row) => (row as Row<"sighting">).asset) : [];
    await retallyAround(change, assets, [], () => drop(table, rows));
  }
  const old = change.rows.selectFrom("run").select(["run", "source", "at"]).where("at", "<", instant);
  const runs = await old.where(isNotLatest).limit(BATCH).execute();
  if (runs.length === 0) return;
  const names = runs.map((row) => row.run);
  await change.rows.deleteFrom("not_examined").where("run", "in", names).execute();
  await drop("run", runs);
}

async function forgetJobs(change: Change, instant: number, drop: Drop): Promise<void> {
  const ended = change.rows.selectFrom("job").selectAll().where("state", "in", ["done", "failed", "cancelled"]);
  await drop("job", await ended.where("created_at", "<", instant).limit(BATCH).execute());
  const sent = change.rows.selectFrom("webhook_message").selectAll().where("state", "<>", "waiting");
  await drop("webhook_message", await sent.where("created_at", "<", instant).limit(BATCH).execute());
  await dropScanned(change);
}

/** The latest run of a source stays: it says what was not examined. */
const isNotLatest = sql<boolean>`run.at < (select max(r.at) from run r where r.organisation = run.organisation and r.source = run.source)`;

async function remove(change: Change, table: TableName, rows: readonly object[]): Promise<void> {
  const names = PRIMARY_KEYS[table];
  const columns = columnsOf(table);
  const types = Object.fromEntries(names.map((name) => [name, columns[name] ?? "text"]));
  const keys = rows.map((row) => names.map((name) => (row as { readonly [name: string]: unknown })[name]));
  const list = sql.join(names.map((name) => sql.ref(name)));
  await change.rows
    .deleteFrom(table)
    .where(sql<boolean>`(${list}) in ${change.engine.rows(types, keys)}`)
    .execute();
}
