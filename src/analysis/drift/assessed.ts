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
      ({ path, connector }) =>
        (connector === null || connector === item.connector) &&
        (path === "." || item.path === path || item.path.startsWith(`${path}/`)),
    );
  return (evidence) =>
    evidence.every((item) => {
      const status = ran.get(item.connector);
      return status !== undefined && status !== "failed" && !isUnseen(item);
    });
}
