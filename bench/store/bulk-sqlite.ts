import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { columnsOf } from "../../src/platform/store/engine/scoped.ts";
import type { TableName } from "../../src/platform/store/engine/tables.ts";
import { type Bulk, LARGE } from "./bulk.ts";

interface Made {
  readonly name: string;
  readonly type: string;
  readonly sql: string;
}

/** One transaction of single inserts, prepared once for each table. */
export async function bulkSqlite(file: string, organisation: string): Promise<Bulk> {
  const database = new DatabaseSync(file);
  // Keys of assets come in no order: they are sorted in memory, not on the disk.
  database.exec("pragma journal_mode = memory; pragma synchronous = off");
  database.exec("pragma cache_size = -4000000");
  const names = LARGE.map((name) => `'${name}'`).join();
  const made = database
    .prepare(
      `select name, type, sql from sqlite_master where type in ('index', 'trigger') and tbl_name in (${names}) and sql is not null`,
    )
    .all() as unknown as Made[];
  // With an index SQLite forgets how it is shaped, and then asks badly.
  const shapes = database.prepare(`select tbl, idx, stat from sqlite_stat1 where tbl in (${names})`).all();
  database.exec("begin");
  for (const { name, type } of made) database.exec(`drop ${type} ${name}`);
  const prepared = new Map<TableName, StatementSync>();
  const statementOf = (table: TableName): StatementSync => {
    const known = prepared.get(table);
    if (known !== undefined) return known;
    const columns = ["organisation", ...Object.keys(columnsOf(table))];
    const places = columns.map(() => "?").join();
    const statement = database.prepare(`insert into ${table} (${columns.join()}) values (${places})`);
    prepared.set(table, statement);
    return statement;
  };
  return {
    write: async (table, rows) => {
      const statement = statementOf(table);
      const columns = Object.keys(columnsOf(table));
      for (const row of rows as readonly { readonly [name: string]: SQLInputValue }[])
        statement.run(organisation, ...columns.map((name) => row[name] ?? null));
    },
    end: async () => {
      database.exec("insert into search_words (search_words) values ('rebuild')");
      for (const { sql } of made) database.exec(sql);
      database.exec(`delete from sqlite_stat1 where tbl in (${names})`);
      const insert = database.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)");
      for (const { tbl, idx, stat } of shapes) insert.run(tbl as string, idx as string, stat as string);
      database.exec("commit; analyze sqlite_schema; pragma journal_mode = wal");
      database.close();
    },
  };
}
