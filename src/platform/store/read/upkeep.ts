import { sql } from "kysely";
import type { Checkpoint } from "../../audit/format.ts";
import type { Job } from "../contract/jobs.ts";
import type { StoreState, Upkeep } from "../contract/upkeep.ts";
import type { Engine } from "../engine/engine.ts";
import { GROUPS } from "../engine/groups.ts";
import type { Scoped } from "../engine/scoped.ts";
import { type AllRows, TABLES, type TableName } from "../engine/tables.ts";
import { isAlone } from "../installation/alone.ts";
import { LAST_BACKUP } from "../installation/note-backup.ts";
import { jobOf } from "../jobs/rows.ts";
import { needWhole } from "../write/need-whole.ts";
import type { View } from "./view.ts";

/** Columns whose bytes are told, by what they are called there. */
const SIZED = {
  auditLog: ["audit_entry", "entry"],
  uploads: ["upload_part", "content"],
  observations: ["observation", "body"],
  codeFrames: ["code_frame", "frames"],
} as const satisfies { readonly [name: string]: readonly [TableName, string] };

/** The state of the store as it concerns an organisation: one state, read away from where requests are answered. */
export const upkeepOf = (view: View, now: () => number): Upkeep => ({
  state: async () => {
    needWhole(view.access);
    const [alone, size] = [await isAlone(view.engine), await view.engine.size()];
    return view.long(async (rows) => {
      const known = await knownOf(view, rows);
      return {
        storage: {
          database: alone ? size.database : null,
          writeAheadLog: alone ? size.writeAheadLog : null,
          ...(await bytesOf(rows, known)),
        },
        rows: await rowsOf(rows, known),
        ...(await workOf(rows, now())),
        webhooks: await webhooksOf(rows),
        backup: await backupOf(rows),
        audit: await auditOf(rows),
      };
    });
  },
});

/** The larger tables, which nothing changes but what is in the audit log: they are gone through once for each of its entries. */
const LOGGED: ReadonlySet<TableName> = new Set<TableName>([
  ...(["asset", "relationship", "edge_gap", "finding", "undecided", "finding_event", "search_document"] as const),
  ...(["run", "not_examined", "observation", "sighting", "sighting_identity", "code_frame", "audit_entry"] as const),
]);

/** What was counted of {@link LOGGED} tables, by what was counted of which. */
type Known = Map<string, number>;
const counted = new WeakMap<Engine, Map<string, { readonly entry: number; readonly known: Known }>>();

async function knownOf({ engine, access: { organisation } }: View, rows: Scoped): Promise<Known> {
  const head = await rows.selectFrom("organisation").select("audit_number").executeTakeFirst();
  const entry = head?.audit_number ?? 0;
  const all = counted.get(engine) ?? new Map();
  counted.set(engine, all);
  const before = all.get(organisation);
  if (before?.entry === entry) return before.known;
  const known: Known = new Map();
  all.set(organisation, { entry, known });
  return known;
}

/** What is known of a table already, or else is found. */
async function once(known: Known, table: TableName, what: string, find: () => Promise<number>): Promise<number> {
  const key = `${what} ${table}`;
  const found = known.get(key) ?? (await find());
  if (LOGGED.has(table)) known.set(key, found);
  return found;
}

async function bytesOf(rows: Scoped, known: Known): Promise<{ readonly [name in keyof typeof SIZED]: number }> {
  const sizes: [string, number][] = [];
  for (const [name, [table, column]] of Object.entries(SIZED))
    sizes.push([name, await once(known, table, "bytes", () => sizeOf(rows, table, column))]);
  return Object.fromEntries(sizes) as { readonly [name in keyof typeof SIZED]: number };
}

async function sizeOf(rows: Scoped, table: TableName, column: string): Promise<number> {
  const sum = sql<number>`coalesce(sum(octet_length(${sql.ref(column)})), 0)`.as("bytes");
  // To the compiler one table is as good as another.
  const query = rows.selectFrom(table as "run").select(sum);
  return Number((await query.executeTakeFirstOrThrow()).bytes);
}

async function rowsOf(rows: Scoped, known: Known): Promise<StoreState["rows"]> {
  const found: StoreState["rows"][number][] = [];
  for (const table of Object.keys(TABLES) as TableName[]) {
    const count = await once(known, table, "rows", () => countOf(rows, table));
    found.push({ group: GROUPS[table], table, count });
  }
  return found;
}

async function countOf(rows: Scoped, table: TableName): Promise<number> {
  const query = rows.selectFrom(table as "run").select((is) => is.fn.countAll<number>().as("count"));
  return Number((await query.executeTakeFirstOrThrow()).count);
}

async function workOf(rows: Scoped, now: number): Promise<Pick<StoreState, "jobs" | "oldestDue" | "lost">> {
  const counted = rows
    .selectFrom("job")
    .select((is) => ["kind", "state", is.fn.countAll<number>().as("count")])
    .groupBy(["kind", "state"])
    .orderBy("kind")
    .orderBy("state");
  const jobs = (await counted.execute()).map(({ kind, state, count }) => ({
    kind,
    state: state as Job["state"],
    count: Number(count),
  }));
  const due = rows.selectFrom("job").selectAll().where("state", "=", "waiting").where("run_at", "<=", now);
  const oldest = await due.orderBy("run_at").orderBy("created_at").orderBy("job").limit(1).executeTakeFirst();
  const lost = rows
    .selectFrom("job")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("state", "=", "running")
    .where("lease_until", "<", now);
  return {
    jobs,
    oldestDue: oldest === undefined ? null : jobOf(oldest as AllRows["job"]),
    lost: Number((await lost.executeTakeFirstOrThrow()).count),
  };
}

async function webhooksOf(rows: Scoped): Promise<StoreState["webhooks"]> {
  const messages = await rows
    .selectFrom("webhook_message")
    .select((is) => ["state", is.fn.countAll<number>().as("count"), is.fn.min("created_at").as("oldest")])
    .groupBy("state")
    .execute();
  const of = (state: string) => messages.find((row) => row.state === state);
  const hooks = await rows.selectFrom("webhook").select(["state", "failing_since"]).execute();
  return {
    waiting: Number(of("waiting")?.count ?? 0),
    oldestWaiting: of("waiting")?.oldest ?? null,
    failed: Number(of("failed")?.count ?? 0),
    failing: hooks.filter((row) => row.failing_since !== null).length,
    disabled: hooks.filter((row) => row.state === "disabled").length,
  };
}

async function backupOf(rows: Scoped): Promise<StoreState["backup"]> {
  const query = rows.selectFrom("setting").select("value").where("setting", "=", LAST_BACKUP);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.value) as StoreState["backup"]);
}

async function auditOf(rows: Scoped): Promise<StoreState["audit"]> {
  const head = await rows.selectFrom("organisation").select("audit_number").executeTakeFirst();
  const last = rows.selectFrom("audit_checkpoint").select("body").orderBy("size", "desc").limit(1);
  const row = await last.executeTakeFirst();
  return {
    entries: head?.audit_number ?? 0,
    checkpoint: row === undefined ? null : (JSON.parse(row.body) as Checkpoint),
  };
}
