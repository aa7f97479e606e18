import type { Entry } from "../../domain/attack-step.ts";
import type { Severity } from "../../domain/severity.ts";

/** What lists of paths and of targets can be narrowed by. */
interface PathFilter {
  readonly severities?: readonly Severity[] | undefined;
  readonly certain?: "yes" | "no" | undefined;
  readonly entries?: readonly Entry[] | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly asset?: string | undefined;
}

interface Filtered {
  readonly severity: Severity;
  readonly certain: boolean;
  readonly entries: readonly Entry[];
  readonly target: string;
  readonly assetId: string;
}

/** True of what a filter leaves. */
export const isWanted = (item: Filtered, { severities, certain, entries, targets, asset }: PathFilter): boolean =>
  (severities?.includes(item.severity) ?? true) &&
  (certain === undefined || item.certain === (certain === "yes")) &&
  (entries === undefined || item.entries.some((entry) => entries.includes(entry))) &&
  (targets?.includes(item.target) ?? true) &&
  (asset === undefined || item.assetId === asset);
