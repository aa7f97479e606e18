import type { Evidence } from "../../domain/evidence.ts";
import type { OfSource, ScanState } from "../../domain/scan-state.ts";

type Looker = OfSource & Pick<Evidence, "connector">;

/** A connector, of an estate's source where the place names one: the same one may fail at one source and succeed at another. */
export const lookerOf = ({ source = "", connector }: Looker): string => `${source}\0${connector}`;

/**
 * Tells whether a later scan looked where something was seen before. Only then is its absence knowledge; a source that failed, that
 * no longer runs, or that could not examine the place says nothing (law 3: nothing is reported gone for lack of sight).
 */
export function placesAssessed(
  after: Pick<ScanState, "runs" | "notExamined">,
): (evidence: readonly Evidence[]) => boolean {
  const ran = new Map(after.runs.map((run) => [lookerOf(run), run.status]));
  const isUnseen = (item: Evidence): boolean => after.notExamined.some((place) => isAbout(place, item));
  return (evidence) =>
    evidence.every((item) => {
      const status = ran.get(lookerOf(item)) ?? ran.get(lookerOf({ connector: item.connector }));
      return status !== undefined && status !== "failed" && !isUnseen(item);
    });
}

/** True where a place that was not looked at holds what evidence names. */
const isAbout = ({ path, connector, source }: ScanState["notExamined"][number], item: Evidence): boolean =>
  (connector === null || connector === item.connector) &&
  (source === undefined || source === item.source) &&
  isAtOrBelow(item.path, path);

const isAtOrBelow = (path: string, folder: string): boolean =>
  folder === "." || path === folder || path.startsWith(`${folder}/`);

/**
 * Sources that could not look at a place where they saw something before, as {@link lookerOf} names them. What they put together from several files may
 * lack a part of it.
 */
export function blindedSources(before: ScanState, after: ScanState): ReadonlySet<string> {
  const key = ({ path, connector, source }: ScanState["notExamined"][number]): string =>
    `${path}\0${connector ?? ""}\0${source ?? ""}`;
  const known = new Set(before.notExamined.map(key));
  const fresh = after.notExamined.filter((item) => !known.has(key(item)));
  if (fresh.length === 0) return new Set();
  const blinded = new Set<string>();
  for (const { evidence } of before.assets)
    for (const place of evidence) if (fresh.some((item) => isAbout(item, place))) blinded.add(lookerOf(place));
  return blinded;
}
