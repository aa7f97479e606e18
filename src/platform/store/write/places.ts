import { assemble } from "../../../analysis/graph/assemble.ts";
import { BEGINNING } from "../../audit/chain.ts";
import { EMPTY_FRONTIER } from "../../audit/merkle.ts";
import { hexDigest } from "../../files/digest.ts";
import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Access } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Judging } from "../contract/judging.ts";
import type { Organisation, Organisations, Project, Projects, Source, Sources } from "../contract/sources.ts";
import type { Engine } from "../engine/engine.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "./change.ts";
import { endFrames } from "./code-frames.ts";
import { forgetProject } from "./forget-project.ts";
import { needWhole } from "./need-whole.ts";
import { restate } from "./restate.ts";
import { forsake, PUSHED, sourceWorkOf, subjectOf } from "./source-work.ts";
import { retallyAround } from "./tallies.ts";

const ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Refuses an id that is not made of lower-case letters, digits and hyphens. */
export function checkId(id: string): void {
  if (!ID.test(id))
    throw new StoreError("invalid", `"${id}" cannot be an id: use lower-case letters, digits and hyphens, at most 60`);
}

/** The organisations of the installation. */
export const organisationsOf = (engine: Engine, now: () => number): Organisations => ({
  create: async ({ id, name }, actor) => {
    checkId(id);
    const at = now();
    await engine.write(async (database) => {
      const own = scoped(database, { organisation: id, projects: "all" });
      const known = await own.selectFrom("organisation").select("name").executeTakeFirst();
      if (known !== undefined) throw new StoreError("conflict", `there is an organisation ${id} already`);
      const head = {
        clock: at,
        audit_number: 0,
        audit_hash: BEGINNING,
        audit_frontier: JSON.stringify(EMPTY_FRONTIER),
      };
      await insertRows(engine, database, id, "organisation", [{ name, created_at: at, ...head }]);
    });
    const deed = { action: "organisation.create", subject: `organisation:${id}`, detail: { name } };
    await changing({ engine, organisation: id, now }, actor, async () => ({ result: null, deed }));
    return { id, name, createdAt: at };
  },
  list: async () => {
    const rows = await engine.reads.selectFrom("organisation").selectAll().orderBy("organisation").execute();
    return rows.map((row): Organisation => ({ id: row.organisation, name: row.name, createdAt: row.created_at }));
  },
});

export const projectsOf = (view: View, setting: ChangeSetting, judging: Judging): Projects => ({
  create: async ({ id, name, demo = false }, actor) => {
    needWhole(view.access);
    checkId(id);
    return changing(setting, actor, async (change) => {
      const known = await change.rows.selectFrom("project").select("name").where("project", "=", id).executeTakeFirst();
      if (known !== undefined) throw new StoreError("conflict", `there is a project ${id} already`);
      await change.insert("project", [{ project: id, name, created_at: change.at, demo: demo ? 1 : 0 }]);
      const deed = { action: "project.create", subject: `project:${id}`, detail: { name, ...(demo && { demo }) } };
      return { result: { id, name, createdAt: change.at, demo }, deed };
    });
  },
  list: async () => {
    const rows = await view.rows.selectFrom("project").selectAll().orderBy("project").execute();
    return rows.map(
      (row): Project => ({ id: row.project, name: row.name, createdAt: row.created_at, demo: row.demo === 1 }),
    );
  },
  forget: (id, actor) => {
    needWhole(view.access);
    return changing(setting, actor, (change) => forgetProject(change, id, judging));
  },
});

const sourceOf = (row: Row<"source">, schedule: Source["schedule"] = null): Source => ({
  id: row.source,
  project: row.project,
  kind: row.kind as Source["kind"],
  name: row.name,
  createdAt: row.created_at,
  origin: JSON.parse(row.origin) as Source["origin"],
  schedule,
  removedAt: row.removed_at,
});

/** Sources with their schedules, which are of the organisation as a whole. */
async function withSchedules(view: View, rows: readonly Row<"source">[]): Promise<Source[]> {
  const query = view.allRows.selectFrom("schedule").select(["schedule", "cron", "timezone", "next_at"]);
  const schedules = rows.length === 0 ? [] : await query.where("kind", "=", "scan-source").execute();
  const of = new Map(schedules.map(({ schedule, next_at, ...rest }) => [schedule, { ...rest, nextAt: next_at }]));
  return rows.map((row) => sourceOf(row, of.get(subjectOf(row.source)) ?? null));
}

export const sourcesOf = (view: View, setting: ChangeSetting, judging: Judging, masters: MasterKeys): Sources => {
  const get: Sources["get"] = async (id) => {
    const row = await view.rows.selectFrom("source").selectAll().where("source", "=", id).executeTakeFirst();
    return row === undefined ? null : ((await withSchedules(view, [row]))[0] as Source);
  };
  return {
    ...sourceWorkOf(view, { ...setting, masters }, get),
    register: async (source, actor) => {
      checkId(source.id);
      return changing(setting, actor, (change) => register(change, view.access, source));
    },
    get,
    list: async () => withSchedules(view, await view.rows.selectFrom("source").selectAll().orderBy("source").execute()),
    move: (id, project, actor) =>
      changing(setting, actor, async (change) => {
        needWhole(view.access);
        const { project: from } = await known(change, view.access, id);
        await needProject(change, view.access, project);
        await moveTo(change, id, project);
        return {
          result: undefined,
          deed: { action: "source.move", subject: `source:${id}`, detail: { from, to: project } },
        };
      }),
    remove: (id, actor) =>
      changing(setting, actor, async (change) => {
        const { removed_at } = await known(change, view.access, id);
        if (removed_at !== null) return { result: undefined, deed: null };
        await change.rows.updateTable("source").set({ removed_at: change.at }).where("source", "=", id).execute();
        await forsake(change, id, setting.now());
        await endFrames(change, id);
        await change.rows.deleteFrom("observation").where("source", "=", id).execute();
        const counts = await restate(change, { looks: [{ source: id, assembly: assemble([], hexDigest) }] }, judging);
        return { result: undefined, deed: { action: "source.remove", subject: `source:${id}`, detail: counts } };
      }),
  };
};

/** Others see now what the source ever saw. */
async function moveTo(change: Change, source: string, project: string): Promise<void> {
  const seen = change.rows.selectFrom("sighting").select("asset").distinct().where("source", "=", source);
  const edges = change.rows.selectFrom("relationship").select(["from_asset", "verb", "to_asset"]).distinct();
  await retallyAround(
    change,
    (await seen.execute()).map((row) => row.asset),
    await edges.where("source", "=", source).where("valid_to", "=", OPEN).execute(),
    () => change.rows.updateTable("source").set({ project }).where("source", "=", source).execute(),
  );
}

type NewSource = Parameters<Sources["register"]>[0];

async function register(change: Change, access: Access, source: NewSource) {
  await needProject(change, access, source.project);
  const { id, project, kind, name } = source;
  const taken = await change.rows.selectFrom("source").select("name").where("source", "=", id).executeTakeFirst();
  if (taken !== undefined) throw new StoreError("conflict", `there is a source ${id} already`);
  const row: Row<"source"> = {
    source: id,
    project,
    kind,
    name,
    created_at: change.at,
    removed_at: null,
    origin: JSON.stringify(PUSHED),
  };
  await change.insert("source", [row]);
  return {
    result: sourceOf(row),
    deed: { action: "source.register", subject: `source:${id}`, detail: { project, kind, name } },
  };
}

async function known(change: Change, access: Access, id: string): Promise<Row<"source">> {
  const row = await change.seen(access).selectFrom("source").selectAll().where("source", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no source ${id}`);
  return row;
}

async function needProject(change: Change, access: Access, id: string): Promise<void> {
  const found = await change
    .seen(access)
    .selectFrom("project")
    .select("name")
    .where("project", "=", id)
    .executeTakeFirst();
  if (found === undefined) throw new StoreError("missing", `no project ${id}`);
}

/** Throws unless the access reaches the source. */
export async function needSource({ rows }: View, id: string): Promise<void> {
  const found = await rows.selectFrom("source").select("name").where("source", "=", id).executeTakeFirst();
  if (found === undefined) throw new StoreError("missing", `no source ${id}`);
}
