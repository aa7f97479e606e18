import type { MasterKeys } from "../../secrets/master-keys.ts";
import type { Access, Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Origin, Source, SourceSetting, Sources } from "../contract/sources.ts";
import type { Scoped } from "../engine/scoped.ts";
import type { AllRows, Row } from "../engine/tables.ts";
import { cancel, dropSchedule, putSchedule, startJob } from "../jobs/jobs.ts";
import { newRow } from "../jobs/new-row.ts";
import { jobOf } from "../jobs/rows.ts";
import type { View } from "../read/view.ts";
import { putSecret, removeSecret } from "../secrets/secrets.ts";
import { type Change, type ChangeSetting, changing, type Deed } from "./change.ts";
import { takeUpload, uploadedFor } from "./uploads.ts";

/** The kind of job that scans a source. */
const SCAN = "scan-source";
const ATTEMPTS = 3;
const ACTIVE = ["waiting", "running"] as const;

/** What jobs, schedules and secrets call a source. */
export const subjectOf = (source: string): string => `source:${source}`;
export const tokenOf = (source: string): string => `source:${source}:token`;

/** The origin of a source that others scan and push. */
export const PUSHED: Origin = { kind: "push" };

type Setting = ChangeSetting & { readonly masters: MasterKeys };
type SourceWork = Pick<
  Sources,
  "configure" | "scan" | "upload" | "uploaded" | "dropUpload" | "latestScan" | "cancelScan"
>;

/** What sets and starts the scans of sources that the platform looks at itself. */
export const sourceWorkOf = (view: View, setting: Setting, get: Sources["get"]): SourceWork => ({
  configure: async (id, wish, actor) => {
    await changing(setting, actor, (change) => configure(change, view.access, id, wish, setting));
    return (await get(id)) as Source;
  },
  scan: (id, actor) =>
    changing(setting, actor, async (change) => {
      const row = await needLive(change.seen(view.access), id);
      const { kind } = JSON.parse(row.origin) as Origin;
      if (kind === "push")
        throw new StoreError("conflict", `what ${id} holds is pushed by others: say first where it can be read`);
      if (kind === "upload") throw new StoreError("conflict", `what ${id} holds is uploaded: upload it again`);
      return startJob(change, newRow({ ...scanOf(id), payload: { source: id } }, setting.now()));
    }),
  upload: (id, upload, actor) =>
    changing(setting, actor, async (change) => {
      const row = await needLive(change.seen(view.access), id);
      if ((JSON.parse(row.origin) as Origin).kind !== "upload")
        throw new StoreError("conflict", `what ${id} holds is not uploaded: set that first`);
      return takeUpload(change, id, upload, scanOf(id), setting.now());
    }),
  uploaded: (job) => uploadedFor(view.rows, job),
  dropUpload: (job, actor) =>
    changing(setting, actor, async ({ rows }) => {
      await rows.deleteFrom("upload_part").where("job", "=", job).execute();
      return { result: undefined, deed: null };
    }),
  latestScan: async (id) => {
    await needKnown(view.rows, id);
    const jobs = view.allRows
      .selectFrom("job")
      .selectAll()
      .where("kind", "=", SCAN)
      .where("subject", "=", subjectOf(id));
    const row = await jobs.orderBy("created_at", "desc").limit(1).executeTakeFirst();
    return row === undefined ? null : jobOf(row as AllRows["job"]);
  },
  cancelScan: (id, actor: Actor) =>
    changing(setting, actor, async (change) => {
      await needKnown(change.seen(view.access), id);
      const deed = await cancelScans(change, id, setting.now());
      return { result: deed !== null, deed };
    }),
});

/** The job that scans a source, without its payload. */
const scanOf = (source: string) => ({ kind: SCAN, subject: subjectOf(source), maxAttempts: ATTEMPTS });

/** Ends what the platform does for a source, inside the change that removes it. */
export async function forsake(change: Change, id: string, now: number): Promise<void> {
  await dropSchedule(change, subjectOf(id));
  await removeSecret(change, tokenOf(id));
  await change.rows.deleteFrom("upload_part").where("source", "=", id).execute();
  await cancelScans(change, id, now);
}

async function cancelScans(change: Change, id: string, now: number): Promise<Deed | null> {
  const jobs = change.rows
    .selectFrom("job")
    .select("job")
    .where("kind", "=", SCAN)
    .where("subject", "=", subjectOf(id));
  const row = await jobs.where("state", "in", ACTIVE).executeTakeFirst();
  return row === undefined ? null : cancel(change, row.job, now);
}

async function needKnown(rows: Scoped, id: string): Promise<Row<"source">> {
  const row = await rows.selectFrom("source").selectAll().where("source", "=", id).executeTakeFirst();
  if (row === undefined) throw new StoreError("missing", `no source ${id}`);
  return row;
}

async function needLive(rows: Scoped, id: string): Promise<Row<"source">> {
  const row = await needKnown(rows, id);
  if (row.removed_at !== null) throw new StoreError("conflict", `the source ${id} was removed`);
  return row;
}

async function configure(change: Change, access: Access, id: string, wish: SourceSetting, { masters, now }: Setting) {
  const row = await needLive(change.seen(access), id);
  if (row.kind !== "directory" && wish.origin.kind !== "push")
    throw new StoreError("invalid", `${id} is no folder: only itself can say what it holds`);
  if ((wish.origin.kind === "push" || wish.origin.kind === "upload") && wish.schedule !== null)
    throw new StoreError("invalid", "what others push or upload is not scanned on a schedule");
  const origin = await originOf(change, id, wish, JSON.parse(row.origin) as Origin, masters);
  await change.rows
    .updateTable("source")
    .set({ origin: JSON.stringify(origin) })
    .where("source", "=", id)
    .execute();
  const schedule = { id: subjectOf(id), kind: SCAN, payload: { source: id } };
  if (wish.schedule === null) await dropSchedule(change, schedule.id);
  else await putSchedule(change, { ...schedule, ...wish.schedule }, false, now());
  const detail = { origin, schedule: wish.schedule };
  return { result: undefined, deed: { action: "source.configure", subject: `source:${id}`, detail } };
}

/** What is kept of a wished origin. A token that was given for one server is never sent to another. */
async function originOf(
  change: Change,
  id: string,
  { origin }: SourceSetting,
  before: Origin,
  masters: MasterKeys,
): Promise<Origin> {
  if (origin.kind !== "git") {
    await removeSecret(change, tokenOf(id));
    return origin;
  }
  const { kind, url, ref, token } = origin;
  if (typeof token === "string") await putSecret(change, masters, tokenOf(id), token);
  const keeps =
    token === undefined &&
    before.kind === "git" &&
    before.hasToken &&
    new URL(before.url).origin === new URL(url).origin;
  if (typeof token !== "string" && !keeps) await removeSecret(change, tokenOf(id));
  return { kind, url, ref, hasToken: typeof token === "string" || keeps };
}
