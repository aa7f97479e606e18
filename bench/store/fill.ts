import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../../src/platform/store/engine/engine.ts";
import { openPostgresql } from "../../src/platform/store/engine/postgresql/engine.ts";
import { scoped } from "../../src/platform/store/engine/scoped.ts";
import { openSqlite } from "../../src/platform/store/engine/sqlite/engine.ts";
import { openStore } from "../../src/platform/store/open-store.ts";
import { changing } from "../../src/platform/store/write/change.ts";
import { changedEdges, retally } from "../../src/platform/store/write/tallies.ts";
import { judging, someone } from "../../src/testing/stores.ts";
import { type Pattern, patternOf, writeClone } from "./clone.ts";
import { PROJECT_IDS, projectOf, pushOf, sourceId } from "./looks.ts";

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

/** The same rows by {@link writeClone}. Only the first sources of an estate may have been written before. Returns the rows of all tables. */
export async function cloneSources(
  at: string,
  from: number,
  to: number,
  now: () => number = Date.now,
): Promise<number> {
  const pattern = await templatePattern();
  const engine = await engineAt(at);
  const seen = await scoped(engine.reads, WHOLE)
    .selectFrom("asset")
    .select("name")
    .where("kind", "=", "package")
    .execute();
  const known = new Set(seen.map((row) => row.name));
  let rows = 0;
  for (let source = from; source < to; source++)
    rows += await changing({ engine, organisation: ORGANISATION, now }, someone, async (change) => {
      const done = await writeClone(change, pattern, source, known);
      const seen = change.rows.selectFrom("sighting").select("asset").distinct().where("source", "=", sourceId(source));
      const assets = (await seen.execute()).map((row) => row.asset);
      await retally(change, assets, await changedEdges(change));
      return done;
    });
  await engine.close();
  return rows;
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
