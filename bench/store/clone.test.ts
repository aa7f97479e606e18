import { expect, it } from "vitest";
import { scoped } from "../../src/platform/store/engine/scoped.ts";
import { openSqlite } from "../../src/platform/store/engine/sqlite/engine.ts";
import { TABLES, type TableName } from "../../src/platform/store/engine/tables.ts";
import { SQLITE } from "../../src/testing/stores.ts";
import { cloneSources, prepare, pushSources } from "./fill.ts";

const SOURCES = 4;
const now = (): number => 1;

const asText = (row: object): string =>
  JSON.stringify({ ...row, id: 0 }, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );

/** The rows of every table of an estate that was filled so. */
async function tablesOf(fill: typeof cloneSources): Promise<Map<string, readonly string[]>> {
  const file = await SQLITE.address();
  await prepare(file, SOURCES, now);
  await fill(file, 0, SOURCES, now);
  const engine = openSqlite(file);
  const rows = scoped(engine.reads, { organisation: "acme", projects: "all" });
  const tables = new Map<string, readonly string[]>();
  for (const table of Object.keys(TABLES) as TableName[]) {
    const found = await rows
      .selectFrom(table as "asset")
      .selectAll()
      .execute();
    tables.set(table, found.map(asText).sort());
  }
  await engine.close();
  return tables;
}

it("writes the very rows that pushes write", async () => {
  const [pushed, cloned] = [await tablesOf(pushSources), await tablesOf(cloneSources)];
  expect(pushed.get("finding")?.length).toBeGreaterThan(1_000);
  for (const [table, rows] of pushed) expect({ table, rows: cloned.get(table) }).toEqual({ table, rows });
}, 240_000);
