import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../../src/platform/store/engine/engine.ts";
import { openPostgresql } from "../../src/platform/store/engine/postgresql/engine.ts";
import { insertRows, scoped } from "../../src/platform/store/engine/scoped.ts";
import { openSqlite } from "../../src/platform/store/engine/sqlite/engine.ts";
import type { Row } from "../../src/platform/store/engine/tables.ts";
import { openStore } from "../../src/platform/store/open-store.ts";
import { lookAndWriteAudiences } from "../../src/platform/store/write/audiences.ts";
import { entryAfter } from "../../src/platform/store/write/change.ts";
import { judging, someone } from "../../src/testing/stores.ts";
import { bulkInto } from "./bulk-into.ts";
import { cloneOf, type Pattern, patternOf } from "./clone.ts";
import { PROJECT_IDS, projectOf, pushOf, sourceId } from "./looks.ts";
import { talliesOf } from "./tally.ts";

/** The organisation that is measured. */
export const ORGANISATION = "acme";
const WHOLE = { organisation: ORGANISATION, projects: "all" } as const;

const engineAt = async (at: string): Promise<Engine> =>
  at.startsWith("postgres") ? openPostgresql(at) : openSqlite(at);

/** An organisation with its projects and sources, and nothing seen yet. */
export async function prepare(at: string, sources: number, now: () => number = Date.now): Promise<void> {
  const store = await openStore({ at, judging, now });
  await store.organisations.create({ id: ORGANISATION, name: ORGANISATION }, someone);
  const estate = store.within(WHOLE);
  for (const id of PROJECT_IDS) await estate.projects.create({ id, name: id }, someone);
  for (let source = 0; source < sources; source++) {
    const id = sourceId(source);
    await estate.sources.register({ id, project: projectOf(source), kind: "directory", name: id }, someone);
  }
  await store.close();
}

/** Pushes sources as a scan does. Returns the rows written: assets, relationships and findings. */
export async function pushSources(at: string, from: number, to: number, now: () => number = Date.now): Promise<number> {
  const store = await openStore({ at, judging, now });
  let rows = 0;
  for (let source = from; source < to; source++) {
    const { assets, relationships, findings } = await store.within(WHOLE).ingest.push(pushOf(source), someone);
    rows += assets.added + relationships.added + findings.opened;
  }
  await store.close();
  return rows;
}

/**
 * The same rows in bulk. What is there must be the first sources of the estate, pushed, and nothing else. Returns the rows of all
 * tables but those that tally.
 */
export async function cloneSources(
  at: string,
  from: number,
  to: number,
  now: () => number = Date.now,
): Promise<number> {
  const pattern = await templatePattern();
  const engine = await engineAt(at);
  const rows = scoped(engine.reads, WHOLE);
  const packages = await rows.selectFrom("asset").select("name").where("kind", "=", "package").execute();
  const known = new Set(packages.map(({ name }) => name));
  let head = await rows.selectFrom("organisation").selectAll().executeTakeFirstOrThrow();
  await engine.close();
  const bulk = await bulkInto(at, ORGANISATION);
  let count = 0;
  for (let source = from; source < to; source++) {
    const instant = Math.max(now(), head.clock + 1);
    const { tables, deed } = cloneOf(pattern, source, instant, known);
    const { entry, moved } = entryAfter(head, { organisation: ORGANISATION, at: instant, actor: someone, ...deed });
    head = { ...head, ...moved };
    for (const [table, list] of [...tables, ["audit_entry", [entry]] as const]) {
      await bulk.write(table, list);
      count += list.length;
    }
  }
  await bulk.end();
  await stand(at, head, talliesOf(pattern, to));
  return count;
}

/** Writes where the organisation stands, and how many there are of what. */
async function stand(at: string, head: Row<"organisation">, tallies: ReturnType<typeof talliesOf>): Promise<void> {
  const engine = await engineAt(at);
  await engine.write(async (database) => {
    const rows = scoped(database, WHOLE);
    await rows.updateTable("organisation").set(head).execute();
    const packages = await rows.selectFrom("asset").select("asset").where("kind", "=", "package").execute();
    await lookAndWriteAudiences(
      { rows, engine, at: head.clock },
      packages.map(({ asset }) => asset),
    );
    for (const [table, list] of Object.entries(tallies)) {
      await rows.deleteFrom(table as "audience").execute();
      await insertRows(engine, database, ORGANISATION, table as "audience", list as Row<"audience">[]);
    }
  });
  await engine.close();
}

async function templatePattern(): Promise<Pattern> {
  const folder = mkdtempSync(join(tmpdir(), "stance-pattern-"));
  try {
    const at = join(folder, "estate.db");
    await prepare(at, 1);
    await pushSources(at, 0, 1);
    const engine = openSqlite(at);
    try {
      return await patternOf(scoped(engine.reads, WHOLE));
    } finally {
      await engine.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is in the estate. */
export async function countsAt(at: string): Promise<{ readonly [what: string]: number }> {
  const store = await openStore({ at, judging });
  const { assets, relationships, findings } = store.within(WHOLE);
  const counts = {
    assets: await assets.count(),
    relationships: await relationships.count(),
    findings: await findings.count(),
  };
  await store.close();
  return counts;
}
