import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { ScanState } from "../../src/domain/scan-state.ts";
import { state } from "./state.ts";
import { type Row, timed } from "./timed.ts";

/** Rows that differ by EXCEPT, both ways, once both states lie in tables: it says which rows, and not what changed. */
function exceptRow(before: ScanState, after: ScanState): Row {
  const database = new DatabaseSync(":memory:");
  for (const [table, { assets }] of [
    ["was", before],
    ["now", after],
  ] as const) {
    database.exec(`create table ${table} (id text primary key, content text) without rowid; begin`);
    const insert = database.prepare(`insert into ${table} values (?, ?)`);
    for (const asset of assets) insert.run(asset.id, JSON.stringify(asset.properties));
    database.exec("commit");
  }
  const ask = database.prepare(
    "select count(*) as found from (select * from (select * from was except select * from now) union all select * from (select * from now except select * from was))",
  );
  const row = timed("SQL EXCEPT (sqlite, loaded before)", () => Number((ask.get() as { found: number }).found));
  database.close();
  return row;
}

async function jsonDiffRow(folder: string, before: ScanState, after: ScanState): Promise<Row> {
  const { create } = (await import(pathToFileURL(`${folder}/node_modules/jsondiffpatch/lib/index.js`).href)) as {
    create(options: object): { diff(a: unknown, b: unknown): object | undefined };
  };
  const differ = create({ arrays: { detectMove: false }, matchByPosition: true });
  const keyed = ({ assets }: ScanState) => Object.fromEntries(assets.map((asset) => [asset.id, asset]));
  const [was, now] = [keyed(before), keyed(after)];
  return timed("jsondiffpatch (keyed by id)", () => Object.keys(differ.diff(was, now) ?? {}).length);
}

/** Runs in a thread that its starter may end: a peer may take longer than anybody waits. */
const { size, folder } = workerData as { readonly size: number; readonly folder?: string };
const states = [state(size, false), state(size, true)] as const;
parentPort?.postMessage(folder === undefined ? exceptRow(...states) : await jsonDiffRow(folder, ...states));
