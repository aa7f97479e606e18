import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Kysely, type RawBuilder, sql } from "kysely";
import type { Documents, Engine } from "../engine.ts";
import { StorablePlugin } from "../storable.ts";
import type { AllRows, ColumnType } from "../tables.ts";
import { LocalStatements, type Statements } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { ReaderThread } from "./reader-thread.ts";

const PLUGINS = [new StorablePlugin()];
const READING = "pragma cache_size = -65536; pragma mmap_size = 268435456";

/** What queries are made of, the same however the file was opened. */
const wordsFor = (file: string) =>
  ({
    kind: "sqlite",
    rows: rowsOf,
    documents,
    hasWords: (words, column) =>
      sql`(${sql.join(
        words.map((word) => sql`instr(' ' || ${column}, ${` ${word}`}) > 0`),
        sql` and `,
      )})`,
    field: (column, path) => sql`(${column} -> ${`$.${path.join(".")}`})`,
    lock: sql``,
    lockFree: sql``,
    size: async () => ({ database: bytesOf(file), writeAheadLog: bytesOf(`${file}-wal`) }),
  }) satisfies Partial<Engine>;

/** Opens or creates a database file. One process at a time owns it. */
export function openSqlite(file: string): Engine {
  const writer = new DatabaseSync(file);
  writer.exec(
    "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000",
  );
  writer.exec("pragma cache_size = -65536; pragma temp_store = memory");
  const [reader, reads] = readerOf(file);
  const thread = new ReaderThread(file);
  const writes = databaseOf(new LocalStatements(writer), "begin immediate");
  const long = databaseOf(thread, "begin");
  return {
    ...wordsFor(file),
    reads,
    write: (work) => writes.transaction().execute(work),
    snapshot: (work) => long.transaction().execute(work),
    close: async () => {
      await thread.close();
      reader.close();
      writer.close();
    },
  };
}

/** Opens a database file that is there already, to read it in a thread that has nothing else to do. */
export function readSqlite(file: string): Engine {
  const [reader, reads] = readerOf(file);
  const [longReader, long] = readerOf(file);
  return {
    ...wordsFor(file),
    reads,
    write: () => Promise.reject(new Error("this store was opened to be read")),
    snapshot: (work) => long.transaction().execute(work),
    close: async () => {
      reader.close();
      longReader.close();
    },
  };
}

const databaseOf = (statements: Statements, begin: "begin immediate" | "begin"): Kysely<AllRows> =>
  new Kysely<AllRows>({ dialect: sqliteDialect(statements, begin), plugins: PLUGINS });

function readerOf(file: string): readonly [DatabaseSync, Kysely<AllRows>] {
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec(READING);
  return [reader, databaseOf(new LocalStatements(reader), "begin")];
}

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The index first, crossed with what it finds: so nothing is gathered that nobody goes on to look at. */
const documents: Engine["documents"] = (rows, words) =>
  rows
    .selectFrom(
      sql<object>`(select rowid as number from search_words where search_words match ${phraseOf(words)})`.as("found"),
    )
    .crossJoin("search_document")
    .where(sql<boolean>`search_document.id = found.number`) as unknown as Documents;

/** Every word as a quoted prefix: what a person types is never taken for an operator. */
const phraseOf = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', "")}"*`).join(" ");

function rowsOf(
  columns: { readonly [name: string]: ColumnType },
  rows: readonly (readonly unknown[])[],
): RawBuilder<unknown> {
  const names = Object.entries(columns);
  const values = rows.map((row) =>
    row.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value)),
  );
  const picked = names.map(([name, type], index) => {
    const value = sql`json_extract(value, ${sql.lit(`$[${index}]`)})`;
    return sql`${type === "bytes" ? sql`unhex(${value})` : value} as ${sql.ref(name)}`;
  });
  return sql`(select ${sql.join(picked)} from json_each(${JSON.stringify(values)}))`;
}
