import type { CodeFrames } from "../contract/code-frames.ts";
import type { Push } from "../contract/ingest.ts";
import type { Scoped } from "../engine/scoped.ts";
import { OPEN } from "../engine/tables.ts";
import { framesAround } from "../read/code-frames.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing } from "./change.ts";
import { needWhole } from "./need-whole.ts";
import { beginVersions, endVersions, hashOf } from "./versions.ts";

const SETTING = "code-frames";

export const codeFramesOf = (view: View, setting: ChangeSetting): CodeFrames => ({
  areKept: () => areKept(view.allRows),
  keep: (kept, actor) => {
    needWhole(view.access);
    return changing(setting, actor, async (change) => {
      await change.insert("setting", [{ setting: SETTING, value: JSON.stringify({ kept }) }], ["setting"]);
      if (!kept) await change.rows.deleteFrom("code_frame").execute();
      return { result: undefined, deed: { action: "setting.put", subject: `setting:${SETTING}`, detail: { kept } } };
    });
  },
  around: (evidence, when = {}) => framesAround(view, evidence, when),
});

async function areKept(rows: Scoped): Promise<boolean> {
  const row = await rows.selectFrom("setting").select("value").where("setting", "=", SETTING).executeTakeFirst();
  return row === undefined || (JSON.parse(row.value) as { readonly kept: boolean }).kept;
}

/** Keeps the lines that a push brings. Of files that it did not look at, those of before stay. */
export async function takeFrames(change: Change, push: Push): Promise<void> {
  const given = (await areKept(change.rows)) ? (push.frames ?? []) : [];
  const byPath = Map.groupBy(given, ({ path }) => path);
  const held = await change.rows
    .selectFrom("code_frame")
    .select(["path", "hash"])
    .where("source", "=", push.source)
    .where("valid_to", "=", OPEN)
    .execute();
  const fresh = [...byPath].map(([path, frames]) => ({ path, hash: hashOf(frames), frames: JSON.stringify(frames) }));
  const known = new Map(held.map(({ path, hash }) => [path, hash]));
  const begun = fresh.filter(({ path, hash }) => known.get(path) !== hash);
  const gone = held.filter(({ path }) => !byPath.has(path) && wasLookedAt(push, path));
  const ended = [...begun.filter(({ path }) => known.has(path)), ...gone];
  await endVersions(
    change,
    "code_frame",
    ended.map(({ path }) => [push.source, path]),
  );
  await beginVersions(
    change,
    "code_frame",
    begun.map((row) => ({ source: push.source, ...row })),
  );
}

const wasLookedAt = ({ notExamined, runs }: Push, path: string): boolean =>
  runs.some(({ status }) => status !== "failed") &&
  !notExamined.some((item) => item.path === path || item.path === "." || path.startsWith(`${item.path}/`));

/** Of a source that was taken out nothing is shown any more. */
export async function endFrames(change: Change, source: string): Promise<void> {
  const query = change.rows.selectFrom("code_frame").select("path").where("source", "=", source);
  const held = await query.where("valid_to", "=", OPEN).execute();
  await endVersions(
    change,
    "code_frame",
    held.map(({ path }) => [source, path]),
  );
}
