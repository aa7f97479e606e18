import { type Kysely, sql } from "kysely";
import { entryHash } from "../../audit/chain.ts";
import { appendLeaf, type Frontier } from "../../audit/merkle.ts";
import type { Access, Actor } from "../contract/access.ts";
import { LeaseLost, Overtaken, StoreError } from "../contract/errors.ts";
import type { Job } from "../contract/jobs.ts";
import type { Only } from "../contract/store.ts";
import type { Engine } from "../engine/engine.ts";
import { insertRows, type Scoped, scoped } from "../engine/scoped.ts";
import type { AllRows, Row, TableName } from "../engine/tables.ts";

/** A change of state under way: one transaction, one instant, one audit entry. */
export interface Change {
  /** Later than every earlier change of the organisation, in epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  readonly organisation: string;
  readonly engine: Engine;
  /** The whole organisation's rows, whatever the person may see: joining and judging need them. */
  readonly rows: Scoped;
  /** The rows that an access reaches, in this transaction. */
  seen(access: Access): Scoped;
  insert<Name extends TableName>(
    table: Name,
    rows: readonly Row<Name>[],
    replacing?: readonly string[] | "keep" | "add",
  ): Promise<void>;
}

/** What was done, as the audit entry tells it. */
export interface Deed {
  readonly action: string;
  readonly subject: string;
  readonly detail?: { readonly [field: string]: unknown };
}

/** What a piece of work gives: its answer, and its deed; without one nothing was changed. */
export interface Done<Result> {
  readonly result: Result;
  readonly deed: Deed | null;
}

export interface ChangeSetting extends Only {
  readonly engine: Engine;
  readonly organisation: string;
  readonly now: () => number;
}

/**
 * Changes an organisation's state: the work and its audit entry are committed together or not at all. Changes of one organisation
 * happen one after the other. The organisation's row is locked first, then schedules, then jobs; what holds a job and no organisation
 * asks for none. Throws LeaseLost when the job that makes the change is not its worker's any more, and Overtaken when others were faster.
 */
export async function changing<Result>(
  setting: ChangeSetting,
  actor: Actor,
  work: (change: Change) => Promise<Done<Result>>,
): Promise<Result> {
  const { result, number } = await changed(setting, actor, work);
  if (setting.since !== undefined) setting.since.number = number;
  return result;
}

/** What came of it, and where the audit log stands then. */
const changed = <Result>(
  { engine, organisation, now, held, since }: ChangeSetting,
  actor: Actor,
  work: (change: Change) => Promise<Done<Result>>,
): Promise<{ readonly result: Result; readonly number: number }> =>
  engine.write(async (database) => {
    const rows = scoped(database, { organisation, projects: "all" });
    const head = await headOf(database, engine, organisation);
    if (held !== undefined) await holdJob(database, engine, held);
    if (since !== undefined && since.number !== head.audit_number) throw new Overtaken();
    const at = Math.max(now(), head.clock + 1);
    const seen = (access: Access): Scoped => scoped(database, access);
    const insert: Change["insert"] = (table, list, replacing) =>
      insertRows(engine, database, organisation, table, list, replacing);
    const { result, deed } = await work({ at, actor, organisation, engine, rows, insert, seen });
    if (deed === null) return { result, number: head.audit_number };
    await record(rows, insert, head, { organisation, at, actor, ...deed });
    return { result, number: head.audit_number + 1 };
  });

/** The head of an organisation, locked until the transaction ends. Throws a StoreError when there is none. */
export async function headOf(
  database: Kysely<AllRows>,
  engine: Engine,
  organisation: string,
): Promise<Row<"organisation">> {
  const { rows } = await sql<Row<"organisation">>`
    select * from organisation where organisation = ${organisation} ${engine.lock}`.execute(database);
  if (rows[0] === undefined) throw new StoreError("missing", `no organisation ${organisation}`);
  return rows[0];
}

/** Locks a job until the transaction ends, so that nobody else can take it. Throws LeaseLost when somebody has. */
async function holdJob(database: Kysely<AllRows>, engine: Engine, job: Job): Promise<void> {
  const { rows } = await sql`
    select 1 from job where organisation = ${job.organisation} and job = ${job.id} and state = 'running'
      and worker = ${job.worker} and attempts = ${job.attempts} ${engine.lock}`.execute(database);
  if (rows.length === 0) throw new LeaseLost();
}

/** What was done, when, and by whom. */
type Statement = Deed & { readonly organisation: string; readonly at: number; readonly actor: Actor };

async function record(
  rows: Scoped,
  insert: Change["insert"],
  head: Row<"organisation">,
  what: Statement,
): Promise<void> {
  const { entry, moved } = entryAfter(head, what);
  await insert("audit_entry", [entry]);
  await rows.updateTable("organisation").set(moved).execute();
}

/** The entry of the audit log that follows a head, and where the organisation stands with it. */
export function entryAfter(
  head: Pick<Row<"organisation">, "audit_number" | "audit_hash" | "audit_frontier">,
  { organisation, at, action, subject, detail = {}, ...what }: Statement,
): {
  readonly entry: Row<"audit_entry">;
  readonly moved: Pick<Row<"organisation">, "clock" | "audit_number" | "audit_hash" | "audit_frontier">;
} {
  const actor = { kind: what.actor.kind, id: what.actor.id, name: what.actor.name };
  const number = head.audit_number + 1;
  const entry = JSON.stringify({ organisation, number, at, actor, action, subject, detail, previous: head.audit_hash });
  const hash = entryHash(JSON.parse(entry));
  const frontier = JSON.stringify(appendLeaf(JSON.parse(head.audit_frontier) as Frontier, hash));
  return {
    entry: { number, at, entry, hash },
    moved: { clock: at, audit_number: number, audit_hash: hash, audit_frontier: frontier },
  };
}
