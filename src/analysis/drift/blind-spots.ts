import type { Evidence } from "../../domain/evidence.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { lookerOf } from "./assessed.ts";

/** A place where something was seen before, and that the later look did not see. */
export interface BlindSpot {
  /** The source of an estate; null where the states tell of none. */
  readonly source: string | null;
  /** The connector that did not run or failed, or the path that was not examined. */
  readonly subject: string;
  readonly reason: string;
  /** Assets of the earlier state that were seen there. */
  readonly assets: number;
}

/**
 * Where a later look saw nothing of what was seen before: for each connector that failed or did not run, and for each place that was not
 * examined and was before. Whether anything changed there nobody can say. Pure.
 */
export function blindSpots(before: ScanState, after: ScanState): BlindSpot[] {
  const spots = new Map<string, Found>();
  const [failed, places] = [failures(after), freshPlaces(before, after)];
  for (const asset of before.assets)
    for (const place of asset.evidence)
      for (const spot of [...failed(place), ...places(place)]) {
        const key = `${spot.source ?? ""}\0${spot.subject}\0${spot.reason}`;
        const known = spots.get(key) ?? { ...spot, ids: new Set<string>() };
        known.ids.add(asset.id);
        spots.set(key, known);
      }
  return [...spots.keys()].sort().map((key) => {
    const { ids, ...spot } = spots.get(key) as Found;
    return { ...spot, assets: ids.size };
  });
}

type Spot = Omit<BlindSpot, "assets">;
type Found = Spot & { readonly ids: Set<string> };
type Finder = (place: Evidence) => readonly Spot[];

/** Connectors that failed, or did not run at all. */
function failures({ runs }: ScanState): Finder {
  const ran = new Map(runs.map((run) => [lookerOf(run), run]));
  return (place) => {
    const { connector, source = null } = place;
    const run = ran.get(lookerOf(place)) ?? ran.get(lookerOf({ connector }));
    if (run === undefined) return [{ source, subject: connector, reason: "the latest look did not run it" }];
    if (run.status !== "failed") return [];
    return [{ source, subject: connector, reason: `it failed${run.error === null ? "" : `: ${run.error}`}` }];
  };
}

/** Places that were not examined, and that the earlier look did not pass over as well. */
function freshPlaces(before: ScanState, after: ScanState): Finder {
  const keyOf = ({ source = "", path, connector }: ScanState["notExamined"][number]): string =>
    `${source}\0${path}\0${connector ?? ""}`;
  const known = new Set(before.notExamined.map(keyOf));
  const fresh = after.notExamined.filter((item) => !known.has(keyOf(item)));
  const byPath = Map.groupBy(fresh, ({ source = "", path }) => `${source}\0${path}`);
  return ({ source, connector, path }) => {
    if (fresh.length === 0) return [];
    const at = [path, ...foldersOf(path)].flatMap((folder) => [
      ...(byPath.get(`${source ?? ""}\0${folder}`) ?? []),
      ...(source === undefined ? [] : (byPath.get(`\0${folder}`) ?? [])),
    ]);
    return at
      .filter((item) => item.connector === null || item.connector === connector)
      .map((item) => ({ source: source ?? null, subject: item.path, reason: `${item.reason}: ${item.detail}` }));
  };
}

/** The folders that a path lies in, and the root. */
function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return [...parts.keys()].map((count) => (count === 0 ? "." : parts.slice(0, count).join("/")));
}
