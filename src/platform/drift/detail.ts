import type { Evidence } from "../../domain/evidence.ts";
import type { FramedEvidence } from "../store/contract/code-frames.ts";
import type { StoredDrift } from "../store/contract/drift.ts";
import type { Run } from "../store/contract/ingest.ts";
import type { Estate } from "../store/contract/store.ts";
import { asDiff, linesThere } from "./lines.ts";
import { arrivalOf } from "./made.ts";
import { type Place, type Revert, revertOf } from "./revert.ts";

/** Where a change shows, what differs there, and how it is taken back. */
export interface DriftDetail {
  readonly evidence: readonly FramedEvidence[];
  readonly evidenceBefore: readonly FramedEvidence[];
  readonly lines: readonly string[] | null;
  readonly revert: Revert;
}

/** Looks a change up in the history. `estate`: as the baseline's people see it. */
export async function detailOf(item: StoredDrift, estate: Estate): Promise<DriftDetail> {
  const before = await instantBefore(item, estate);
  const then = before === null ? null : await estate.assets.get(item.asset.id, { at: before });
  const places: readonly Evidence[] = then?.evidence ?? [];
  const when = before === null ? {} : { at: before };
  const evidenceBefore = await estate.codeFrames.around(places, when);
  const until = item.state === "open" || item.closedAt === null ? {} : { at: item.closedAt - 1 };
  const evidence = await estate.codeFrames.around(item.evidence, until);
  const lines = linesThere(evidenceBefore, evidence);
  return {
    evidence,
    evidenceBefore,
    lines: lines === null ? null : asDiff(lines),
    revert: revertOf(await placeOf(item, places, estate), lines),
  };
}

/** The last instant of the state before: that of the run that brought it, or of the version that it is measured by. */
async function instantBefore({ attribution, baseline, openedAt }: StoredDrift, estate: Estate): Promise<number | null> {
  const arrival = arrivalOf(attribution);
  if (arrival !== null) return arrival.at - 1;
  const versions = await estate.baselines.versions(baseline);
  const version = versions.find(({ state, decidedAt }) => state === "confirmed" && (decidedAt ?? 0) < openedAt);
  return version?.proposedAt ?? null;
}

async function placeOf(
  { attribution }: StoredDrift,
  places: readonly Evidence[],
  estate: Estate,
): Promise<Place | null> {
  const arrival = arrivalOf(attribution);
  if (arrival === null) return null;
  const { source, at } = arrival;
  const paths = [...new Set(places.filter((place) => place.source === source).map(({ path }) => path))].sort();
  const [after, before] = await twoRuns(source, at, estate);
  return { source, paths, before, after };
}

const MOST_RUNS = 200;

/** The run of a source at an instant, and the one before it. */
async function twoRuns(source: string, at: number, estate: Estate): Promise<readonly [Run?, Run?]> {
  const { items } = await estate.runs.list({ source, limit: MOST_RUNS });
  const place = items.findIndex((run) => run.at === at);
  return place === -1 ? [] : [items[place], items.slice(place + 1).find(({ status }) => status !== "failed")];
}
