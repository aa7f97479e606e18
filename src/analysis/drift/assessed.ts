import type { Evidence } from "../../domain/evidence.ts";
import type { ScanState } from "../../domain/scan-state.ts";

/**
 * Tells whether a later scan looked where something was seen before. Only then is its absence knowledge; a source that failed, that
 * no longer runs, or that could not examine the place says nothing (law 3: nothing is reported gone for lack of sight).
 */
export function placesAssessed(
  after: Pick<ScanState, "runs" | "notExamined">,
): (evidence: readonly Evidence[]) => boolean {
  const ran = new Map(after.runs.map((run) => [run.connector, run.status]));
  const unseen = after.notExamined.map(({ path, connector }) => ({ path, connector }));
  const isUnseen = (item: Evidence): boolean =>
    unseen.some(
      ({ path, connector }) => (connector === null || connector === item.connector) && isAtOrBelow(item.path, path),
    );
  return (evidence) =>
    evidence.every((item) => {
      const status = ran.get(item.connector);
      return status !== undefined && status !== "failed" && !isUnseen(item);
    });
}

const isAtOrBelow = (path: string, folder: string): boolean =>
  folder === "." || path === folder || path.startsWith(`${folder}/`);

/**
 * Sources that could not look at a place where they saw something before, by their ids. What they put together from several files may
 * lack a part of it.
 */
export function blindedSources(before: ScanState, after: ScanState): ReadonlySet<string> {
  const key = (item: ScanState["notExamined"][number]): string => `${item.path}\0${item.connector ?? ""}`;
  const known = new Set(before.notExamined.map(key));
  const fresh = after.notExamined.filter((item) => !known.has(key(item)));
  if (fresh.length === 0) return new Set();
  const blinded = new Set<string>();
  for (const { evidence } of before.assets)
    for (const place of evidence)
      if (
        fresh.some(
          ({ path, connector }) => (connector ?? place.connector) === place.connector && isAtOrBelow(place.path, path),
        )
      )
        blinded.add(place.connector);
  return blinded;
}
