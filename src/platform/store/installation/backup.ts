import { createHash, type Hash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { StoreError } from "../contract/errors.ts";
import type { Engine } from "../engine/engine.ts";
import { columnsOf, insertRows } from "../engine/scoped.ts";
import { type AllRows, type Row, TABLES, type TableName } from "../engine/tables.ts";
import { appliedMigrations } from "../migrations/migrate.ts";
import { PRIMARY_KEYS } from "./keys.ts";
import { streamed } from "./stream.ts";

const FORMAT = "stance-backup/1";
const BATCH = 1_000;
/** All but what was uploaded and waits to be scanned: who has it can upload it again. */
const NAMES = (Object.keys(TABLES) as TableName[]).filter((name) => name !== "upload_part");

type Line =
  | { readonly format: string; readonly migrations: readonly string[] }
  | { readonly table: TableName; readonly organisation: string; readonly row: { readonly [column: string]: unknown } }
  | { readonly rows: number; readonly sha256: string };

/** Everything as NDJSON: a header, a line per row, and a last line with the number of rows and the hash of all lines before it. */
export const backup = (engine: Engine): AsyncIterable<string> =>
  streamed<string>((emit) =>
    engine.snapshot(async (database) => {
      const hash = createHash("sha256");
      const say = (line: Line): Promise<void> => {
        const text = `${JSON.stringify(line)}\n`;
        if (!("sha256" in line)) hash.update(text);
        return emit(text);
      };
      await say({ format: FORMAT, migrations: await appliedMigrations(database) });
      let rows = 0;
      for (const table of NAMES)
        for await (const batch of pagesOf(database, table))
          for (const { organisation, ...row } of batch) {
            rows += 1;
            await say({ table, organisation, row: encoded(table, row) });
          }
      await say({ rows, sha256: hash.digest("hex") });
    }),
  );

type AnyRow = { readonly organisation: string } & { readonly [column: string]: unknown };

async function* pagesOf(database: Kysely<AllRows>, table: TableName): AsyncGenerator<readonly AnyRow[]> {
  const keys = ["organisation", ...PRIMARY_KEYS[table]];
  const columns = sql.join(["organisation", ...Object.keys(TABLES[table])].map((name) => sql.ref(name)));
  const order = sql.join(keys.map((name) => sql.ref(name)));
  for (let last: AnyRow | undefined; ; ) {
    const at = last;
    const after = at === undefined ? sql`` : sql`where (${order}) > (${sql.join(keys.map((name) => at[name]))})`;
    const { rows } =
      await sql<AnyRow>`select ${columns} from ${sql.table(table)} ${after} order by ${order} limit ${BATCH}`.execute(
        database,
      );
    yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1);
  }
}

/** Bytes as base64. */
function encoded(table: TableName, row: { readonly [column: string]: unknown }) {
  const types = columnsOf(table);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      types[name] === "bytes" ? Buffer.from(value as Uint8Array).toString("base64") : value,
    ]),
  );
}

function decoded(
  table: TableName,
  row: { readonly [column: string]: unknown },
): { readonly [column: string]: unknown } {
  const types = columnsOf(table);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      types[name] === "bytes" ? Buffer.from(String(value), "base64") : value,
    ]),
  );
}

/** Fills an empty store, in one transaction: a damaged backup leaves it empty. */
export const restore = (engine: Engine, lines: AsyncIterable<string>): Promise<void> =>
  engine.write(async (database) => {
    const { rows: known } = await sql`select 1 from organisation limit 1`.execute(database);
    if (known.length > 0) throw new StoreError("conflict", "a backup is restored into an empty store only");
    const hash = createHash("sha256");
    let [rows, ended, first] = [0, false, true];
    let waiting: Extract<Line, { readonly table: TableName }>[] = [];
    const flush = async (): Promise<void> => {
      const [head] = waiting;
      if (head !== undefined) {
        const batch = waiting.map((line) => decoded(line.table, line.row) as unknown as Row<TableName>);
        await insertRows(engine, database, head.organisation, head.table, batch);
      }
      waiting = [];
    };
    for await (const text of lines) {
      const line = JSON.parse(text) as Line;
      if (ended) throw damaged("it goes on after its end");
      if (first) await checkHeader(database, line);
      else if ("sha256" in line) {
        checkEnd(line, rows, hash);
        ended = true;
      } else if ("table" in line && Object.hasOwn(TABLES, line.table)) {
        const [head] = waiting;
        if (
          head !== undefined &&
          (head.table !== line.table || head.organisation !== line.organisation || waiting.length >= BATCH)
        )
          await flush();
        waiting.push(line);
        rows += 1;
      } else throw damaged("a line is none of a backup");
      if (!ended) hash.update(text.endsWith("\n") ? text : `${text}\n`);
      first = false;
    }
    if (!ended) throw damaged("its end is missing");
    await flush();
  });

const damaged = (why: string): StoreError => new StoreError("invalid", `the backup cannot be restored: ${why}`);

async function checkHeader(database: Kysely<AllRows>, line: Line): Promise<void> {
  if (!("format" in line) || line.format !== FORMAT) throw damaged(`it is no ${FORMAT}`);
  const own = await appliedMigrations(database);
  if (own.join() !== line.migrations.join()) throw damaged("it is of another version of the schema");
}

function checkEnd(line: { readonly rows: number; readonly sha256: string }, rows: number, hash: Hash): void {
  if (line.rows !== rows) throw damaged(`it should hold ${line.rows} rows and holds ${rows}`);
  if (hash.digest("hex") !== line.sha256) throw damaged("it was changed");
}
