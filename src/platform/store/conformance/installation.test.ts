import { Readable } from "node:stream";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { Look } from "../../../testing/look.ts";
import { Clock, estateWith, onEveryEngine, SQLITE, someone, storesOf } from "../../../testing/stores.ts";
import type { Estate, Store } from "../contract/store.ts";
import { openSqlite } from "../engine/sqlite/engine.ts";
import { TABLES } from "../engine/tables.ts";
import { MIGRATIONS } from "../migrations/all.ts";
import { migrate } from "../migrations/migrate.ts";

async function backupOf({ installation }: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of installation.backup()) lines.push(line);
  return lines;
}

const pushes = async (estate: Estate, clock: Clock): Promise<void> => {
  for (const number of [1, 2, 3]) {
    clock.at += 1_000;
    await estate.ingest.push(
      new Look().package(`p${number}`, { pinned: false }).asset("agent", "bot").push("shop", `${number}`),
      someone,
    );
  }
};

onEveryEngine("an installation", (engine) => {
  const stores = storesOf(engine);

  it("is copied whole, to either engine, and a damaged copy is refused and leaves nothing", async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await pushes(estate, clock);
    const lines = await backupOf(store);
    const other = await storesOf(SQLITE).open({ clock });
    const damaged = lines.with(3, (lines[3] as string).replace("acme", "evil"));
    for (const bad of [damaged, lines.slice(0, -1), lines.toSpliced(5, 1), [...lines, lines[2] as string], ["{}\n"]])
      await expect(other.installation.restore(Readable.from(bad))).rejects.toThrow("cannot be restored");
    expect(await other.organisations.list()).toEqual([]);
    await other.installation.restore(Readable.from(lines));
    expect(await backupOf(other)).toEqual(lines);
    const copy = other.within(estate.access);
    expect(await copy.relationships.graph()).toEqual(await estate.relationships.graph());
    expect(await copy.search.find("bot")).toEqual(await estate.search.find("bot"));
    await expect(other.installation.restore(Readable.from(lines))).rejects.toThrow("empty store");
    await pushes(copy, clock);
  });

  it("forgets what ended before an instant, and nothing that holds or is in the log", async () => {
    const clock = new Clock();
    const store = await stores.open({ clock });
    const estate = await estateWith(store, "acme", ["shop"]);
    await pushes(estate, clock);
    const graph = await estate.relationships.graph();
    const entries = (await estate.audit.entries()).items;
    const forgotten = await store.installation.forgetBefore(clock.at + 1);
    expect(forgotten).toMatchObject({ asset: 2, run: 2 });
    expect(await estate.relationships.graph()).toEqual(graph);
    const after = (await estate.audit.entries()).items;
    expect(after.slice(0, entries.length)).toEqual(entries);
    expect(after.at(-1)?.action).toBe("retention.forget");
    expect((await estate.runs.list({})).items.map((run) => run.id)).toEqual(["3"]);
    expect(await store.installation.forgetBefore(clock.at + 1)).toEqual({});
  });

  it("has applied every migration once, and opens again", async () => {
    const at = await engine.address();
    const names = MIGRATIONS.map((migration) => migration.name);
    for (let time = 0; time < 2; time++) {
      const store = await stores.open({ at });
      await store.installation.ready();
      expect(await store.installation.migrations()).toEqual(names);
    }
  });
});

it("a migration that stops midway goes on where it stopped", async () => {
  const engine = openSqlite(await SQLITE.address());
  let calls = 0;
  const slow = {
    name: "0001-slow",
    up: async () => {
      calls += 1;
      if (calls === 2) throw new Error("the machine stopped");
      return calls < 4 ? ("more" as const) : ("done" as const);
    },
  };
  await expect(migrate(engine, [slow], Date.now)).rejects.toThrow("stopped");
  await migrate(engine, [slow], Date.now);
  await migrate(engine, [slow], Date.now);
  expect(calls).toBe(4);
  await engine.close();
});

it("the schema is the one that the tables describe", async () => {
  const engine = openSqlite(await SQLITE.address());
  await migrate(engine, MIGRATIONS, Date.now);
  for (const [table, columns] of Object.entries(TABLES)) {
    const { rows } = await sql<{
      name: string;
      type: string;
      notnull: number;
    }>`select name, lower(type) as type, "notnull" from pragma_table_info(${table})`.execute(engine.reads);
    const found = Object.fromEntries(
      rows.map((row) => [row.name, `${row.type === "blob" ? "bytes" : row.type}${row.notnull ? "" : "?"}`]),
    );
    expect({ ...columns, organisation: "text" }, table).toEqual(
      table === "search_document" ? { ...found, id: undefined } : found,
    );
  }
  await engine.close();
});
