import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { columnsOf } from "../../src/platform/store/engine/scoped.ts";
import type { TableName } from "../../src/platform/store/engine/tables.ts";
import { type Bulk, LARGE } from "./bulk.ts";

/** One COPY for each table, through `psql`, side by side. */
export async function bulkPostgresql(address: string, organisation: string): Promise<Bulk> {
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: address });
  await client.connect();
  const again = await dropIndexes(client);
  const copies = new Map<TableName, Copy>();
  const copyOf = (table: TableName): Copy => {
    const known = copies.get(table) ?? new Copy(address, table);
    copies.set(table, known);
    return known;
  };
  return {
    write: (table, rows) => copyOf(table).write(organisation, rows),
    end: async () => {
      for (const copy of copies.values()) await copy.end();
      await client.query("set maintenance_work_mem = '1GB'");
      for (const statement of again) await client.query(statement);
      await client.query("vacuum analyze");
      await client.end();
    },
  };
}

interface Asked {
  query(text: string, values?: unknown[]): Promise<{ rows: { [name: string]: string }[] }>;
}

/** Takes keys and indexes away. Returns what makes them again. */
async function dropIndexes(client: Asked): Promise<readonly string[]> {
  const keys = await client.query(
    `select c.relname as of, k.conname as name, pg_get_constraintdef(k.oid) as what from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     where k.contype in ('p', 'u') and c.relnamespace = current_schema()::regnamespace and c.relname = any($1)`,
    [LARGE],
  );
  for (const { of, name } of keys.rows) await client.query(`alter table ${of} drop constraint ${name}`);
  const indexes = await client.query(
    "select indexname as name, indexdef as what from pg_indexes where schemaname = current_schema() and tablename = any($1)",
    [LARGE],
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [
    ...keys.rows.map(({ of, name, what }) => `alter table ${of} add constraint ${name} ${what}`),
    ...indexes.rows.map(({ what }) => what as string),
  ];
}

class Copy {
  readonly #psql: ChildProcess;
  readonly #columns: readonly string[];
  readonly #ended: Promise<unknown[]>;

  constructor(address: string, table: TableName) {
    this.#columns = Object.keys(columnsOf(table));
    const copy = `copy ${table} (${["organisation", ...this.#columns].join()}) from stdin`;
    this.#psql = spawn("psql", [address, "-qXc", copy], { stdio: ["pipe", "inherit", "inherit"] });
    this.#ended = once(this.#psql, "exit");
  }

  async write(organisation: string, rows: readonly object[]): Promise<void> {
    let text = "";
    for (const row of rows as readonly { readonly [name: string]: unknown }[]) {
      text += organisation;
      for (const name of this.#columns) text += `\t${cell(row[name])}`;
      text += "\n";
    }
    const { stdin } = this.#psql;
    if (stdin !== null && text !== "" && !stdin.write(text)) await once(stdin, "drain");
  }

  async end(): Promise<void> {
    this.#psql.stdin?.end();
    const [code] = await this.#ended;
    if (code !== 0) throw new Error("rows could not be copied in");
  }
}

const ESCAPED: { readonly [character: string]: string } = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value as COPY reads it. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`;
  return typeof value === "string"
    ? value.replaceAll(/[\\\t\n\r]/g, (found) => ESCAPED[found] ?? found)
    : String(value);
}
