import { expect, it } from "vitest";
import { openPostgresql } from "../../src/platform/store/engine/postgresql/engine.ts";
import { scoped } from "../../src/platform/store/engine/scoped.ts";
import { openSqlite } from "../../src/platform/store/engine/sqlite/engine.ts";
import { TABLES, type TableName } from "../../src/platform/store/engine/tables.ts";
import { onEveryEngine } from "../../src/testing/stores.ts";
import { cloneSources, prepare, pushSources } from "./fill.ts";

const SOURCES = 4;
const now = (): number => 1;

const asText = (row: object): string =>
  JSON.stringify({ ...row, id: 0 }, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );

type Fill = (at: string) => Promise<unknown>;

/** The rows of every table of an estate that was filled so. */
async function tablesOf(at: string, fill: Fill): Promise<Map<string, readonly string[]>> {
  await prepare(at, SOURCES, now);
  await fill(at);
  const engine = at.startsWith("postgres") ? await openPostgresql(at) : openSqlite(at);
  const rows = scoped(engine.reads, { organisation: "acme", projects: "all" });
  const tables = new Map<string, readonly string[]>();
  for (const table of Object.keys(TABLES) as TableName[]) {
    const found = await rows
      .selectFrom(table as "asset")
      .selectAll()
      .execute();
    tables.set(table, found.map(asText).sort());
  }
  const found = await engine.documents(rows, ["agent", "s0000"]).select("search_document.ref").execute();
  tables.set("found", found.map(asText).sort());
  await engine.close();
  return tables;
}

onEveryEngine("rows in bulk", (engine) => {
  it("are the very rows that pushes write", async () => {
    const pushed = await tablesOf(await engine.address(), (at) => pushSources(at, 0, SOURCES, now));
    const cloned = await tablesOf(await engine.address(), async (at) => {
      await pushSources(at, 0, 1, now);
      await cloneSources(at, 1, SOURCES, now);
    });
    expect(pushed.get("finding")?.length).toBeGreaterThan(1_000);
    expect(pushed.get("found")?.length).toBeGreaterThan(100);
    for (const [table, rows] of pushed) expect({ table, rows: cloned.get(table) }).toEqual({ table, rows });
  }, 240_000);
});
