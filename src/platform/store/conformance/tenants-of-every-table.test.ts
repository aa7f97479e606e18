import { type RawBuilder, sql } from "kysely";
import { expect, it } from "vitest";
import { onEveryEngine } from "../../../testing/stores.ts";
import type { Access } from "../contract/access.ts";
import type { Engine } from "../engine/engine.ts";
import { openPostgresql } from "../engine/postgresql/engine.ts";
import { columnsOf, insertRows } from "../engine/scoped.ts";
import { openSqlite } from "../engine/sqlite/engine.ts";
import { OPEN, type Row, TABLES, type TableName } from "../engine/tables.ts";
import { TenantPlugin, type Way } from "../engine/tenant.ts";
import { VISIBILITY } from "../engine/visible.ts";
import { PRIMARY_KEYS } from "../installation/keys.ts";
import { MIGRATIONS } from "../migrations/all.ts";
import { migrate } from "../migrations/migrate.ts";

const NAMES = Object.keys(TABLES) as TableName[];
const ORGANISATIONS = ["acme", "other"] as const;
const PROJECTS = ["core", "hidden"] as const;
const WAYS: readonly Way[] = ["either", "probe", "gather"];

/** A row about a project's things: what names a thing of a project bears its name, in every organisation the same. */
function rowAbout(table: TableName, project: string): object {
  const number = PROJECTS.indexOf(project as "core") + 1;
  return Object.fromEntries(
    Object.entries(columnsOf(table)).map(([name, type]) => {
      if (name === "valid_to") return [name, OPEN];
      if (type === "integer") return [name, number];
      return [name, type === "bytes" ? Buffer.from(project) : name === "project" ? project : `${name}-${project}`];
    }),
  );
}

/** Both organisations with a row about each project in every table, and the same keys in both. */
async function everyTable(at: string): Promise<Engine> {
  const engine = at.startsWith("postgres") ? await openPostgresql(at) : openSqlite(at);
  await migrate(engine, MIGRATIONS, () => 1);
  await engine.write(async (database) => {
    for (const organisation of ORGANISATIONS)
      for (const table of NAMES) {
        const projects = PRIMARY_KEYS[table].length === 0 ? PROJECTS.slice(0, 1) : PROJECTS;
        const rows = projects.map((project) => rowAbout(table, project));
        await insertRows(engine, database, organisation, table, rows as Row<TableName>[]);
      }
  });
  return engine;
}

/** How many rows a handle reads of a table. */
async function countBy(engine: Engine, plugin: TenantPlugin, table: TableName): Promise<number> {
  const rows = await engine.reads
    .withPlugin(plugin)
    .selectFrom(table as "run")
    .selectAll()
    .execute();
  return rows.length;
}

const plain = (access: Access, way?: Way): TenantPlugin => new TenantPlugin(access, undefined, way);
/** The plugin without its condition. */
const open = (access: Access): TenantPlugin => new TenantPlugin(access, (): RawBuilder<boolean> => sql`1 = 1`);

/** How many rows about projects there are of a table, and how many of them an access should reach. */
const shouldSee = (table: TableName, { projects }: Access): number => {
  const all = PRIMARY_KEYS[table].length === 0 ? 1 : PROJECTS.length;
  if (projects === "all") return all;
  return VISIBILITY[table] === "organisation" ? 0 : projects.length;
};

/** The tables of which a handle shows another number of rows than it should. */
async function wrongIn(engine: Engine, access: Access, plugin: TenantPlugin): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const table of NAMES) if ((await countBy(engine, plugin, table)) !== shouldSee(table, access)) wrong.push(table);
  return wrong;
}

/** The tables of which a handle of one organisation deletes another's rows; what is tried is undone. */
async function reachedByDelete(engine: Engine, plugin: TenantPlugin): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const table of NAMES) {
    const undone = engine.write(async (database) => {
      await database
        .withPlugin(plugin)
        .deleteFrom(table as "run")
        .execute();
      const left = await countBy(
        { ...engine, reads: database },
        plain({ organisation: "other", projects: "all" }),
        table,
      );
      if (left < shouldSee(table, { organisation: "other", projects: "all" })) reached.push(table);
      throw new Undo();
    });
    await undone.catch((error: unknown) => {
      if (!(error instanceof Undo) && !String(error).includes("append-only")) throw error;
    });
  }
  return reached;
}

class Undo extends Error {}

onEveryEngine("every table", (kind) => {
  it("shows and changes what an access reaches, in whichever way it is asked, and with the condition taken out does not", async () => {
    const engine = await everyTable(await kind.address());
    try {
      const whole: Access = { organisation: "acme", projects: "all" };
      const core: Access = { organisation: "acme", projects: ["core"] };
      for (const access of [whole, core, { ...core, projects: PROJECTS }, { ...core, projects: [] }])
        for (const way of WAYS)
          expect({ access, way, wrong: await wrongIn(engine, access, plain(access, way)) }).toEqual({
            ...{ access, way },
            wrong: [],
          });
      // The mutants: without the condition, and with the projects taken out of it, every table of which that says something is wrong.
      expect(await wrongIn(engine, whole, open(whole))).toEqual(NAMES);
      expect(await wrongIn(engine, core, plain(whole))).toEqual(NAMES);
      expect(await reachedByDelete(engine, plain(whole))).toEqual([]);
      const kept = NAMES.filter((name) => !name.startsWith("audit_"));
      expect(await reachedByDelete(engine, open(whole))).toEqual(kept);
    } finally {
      await engine.close();
    }
  }, 120_000);
});
