import { DRIFT_CLASSES } from "../../domain/drift.ts";
import type { Baseline, BaselineVersion } from "../store/contract/baselines.ts";
import type { StoredDrift } from "../store/contract/drift.ts";
import type { Estate } from "../store/contract/store.ts";
import { DRIFT_KNOWLEDGE } from "./knowledge.ts";
import { problemOf } from "./problem.ts";
import { whoWords } from "./who-words.ts";

const KINDS = new Map(DRIFT_KNOWLEDGE.kinds.map((kind) => [kind.id, kind]));

/** A stored change as the API tells it. */
export function shownDrift({
  asset,
  fingerprint: _f,
  classifiedBy: _c,
  about: _a,
  evidence: _e,
  ...item
}: StoredDrift) {
  const { id: assetId, kind: assetKind, name: assetName } = asset;
  const told = whoWords(item.attribution);
  return { ...item, ...told, kindTitle: titleOfKind(item), assetId, assetKind, assetName };
}

export const titleOfKind = ({ kind }: Pick<StoredDrift, "kind">): string => KINDS.get(kind)?.title ?? kind;

export const whyOfKind = ({ kind }: StoredDrift): string => KINDS.get(kind)?.why ?? "";

/** A baseline as the API tells it, after looking whether it is whole. */
export async function shownBaseline(estate: Estate, baseline: Baseline, trusted: string) {
  const [shown] = await shownBaselines(estate, [baseline], trusted);
  return shown as NonNullable<typeof shown>;
}

/** The same of several. */
export async function shownBaselines(estate: Estate, baselines: readonly Baseline[], trusted: string) {
  const gaps = await estate.drift.countGaps();
  const open = await openByClass(estate);
  const rows = [];
  for (const baseline of baselines) {
    const versions = await estate.baselines.versions(baseline.id);
    const { id, name, scope, derived } = baseline;
    rows.push({
      ...{ id, name, scope, derivedAt: derived.at },
      ...{
        current: currentOf(baseline, versions),
        proposed: versions.find(({ state }) => state === "proposed") ?? null,
      },
      problem: await problemOf(estate, baseline, trusted),
      open: { blocking: open.blocking[id] ?? 0, review: open.review[id] ?? 0, expected: open.expected[id] ?? 0 },
      notAssessed: gaps[id] ?? 0,
    });
  }
  return rows;
}

const currentOf = ({ version }: Baseline, versions: readonly BaselineVersion[]): BaselineVersion | null =>
  versions.find((item) => item.state === "confirmed" && item.version === version) ?? null;

/** Open changes by class and baseline. */
async function openByClass({ drift }: Estate) {
  const [expected, review, blocking] = await Promise.all(
    DRIFT_CLASSES.map((name) => drift.counts("baseline", { classes: [name] })),
  );
  return { expected: expected ?? {}, review: review ?? {}, blocking: blocking ?? {} };
}
