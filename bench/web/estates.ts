import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { demoRepositories } from "../../range/demo.ts";
import type { DemoRepository } from "../../src/platform/http/demo-repository.ts";
import type { Store } from "../../src/platform/store/contract/store.ts";
import { openStore } from "../../src/platform/store/open-store.ts";
import { judging, masterKeys, someone } from "../../src/testing/stores.ts";
import { cloneSources, prepare, pushSources } from "../store/fill.ts";
import { OWN, POOL } from "../store/looks.ts";

const PUSHED = 3;
/** What the demo estate is kept under. */
const DEMO = "default";

/** A store in `folder` that holds a seeded estate of about so many assets: the one that an earlier run left there, if one did. */
export async function filledStore(folder: string, assets: number): Promise<Store> {
  const at = join(folder, `filled-${assets}.db`);
  if (!existsSync(at)) await fill(at, Math.max(PUSHED + 1, Math.round((assets - POOL) / OWN)));
  return openStore({ at, judging, masters: masterKeys() });
}

/** Under its name only once it is whole. */
async function fill(at: string, sources: number): Promise<void> {
  const under = `${at}.filling`;
  for (const name of besides(under)) rmSync(name, { force: true });
  await prepare(under, sources);
  await pushSources(under, 0, PUSHED);
  await cloneSources(under, PUSHED, sources);
  for (const [index, name] of besides(at).entries()) {
    const from = besides(under)[index] as string;
    if (existsSync(from)) renameSync(from, name);
  }
}

/** The files of a database of SQLite. */
const besides = (at: string): readonly string[] => [`${at}-wal`, `${at}-shm`, at];

/** A store in `folder` that holds what scans say of the demo estate. */
export async function demoStore(folder: string): Promise<Store> {
  const store = await openStore({ at: join(folder, "demo.db"), judging, masters: masterKeys() });
  await store.organisations.create({ id: DEMO, name: DEMO }, someone);
  const estate = store.within({ organisation: DEMO, projects: "all" });
  await estate.projects.create({ id: DEMO, name: DEMO }, someone);
  for (const { name, sent } of (await demoRepositories()) as readonly DemoRepository[]) {
    await estate.sources.register({ id: name, project: DEMO, kind: "directory", name }, someone);
    await estate.ingest.push({ id: name, source: name, ...sent }, someone);
  }
  return store;
}
