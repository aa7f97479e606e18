import { DRIFT_CLASSES, type Drift } from "../../../domain/drift.ts";

/** "1 blocking, 3 to review"; worst first. */
export const departureCounts = (departures: readonly Drift[]): string =>
  [...DRIFT_CLASSES]
    .reverse()
    .map((name) => [name, departures.filter((drift) => drift.class === name).length] as const)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${number} ${name === "review" ? "to review" : name}`)
    .join(", ");
