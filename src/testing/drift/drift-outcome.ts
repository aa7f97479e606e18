import { departuresOf } from "../../analysis/drift/departures.ts";
import { detectDrift } from "../../analysis/drift/detect.ts";
import type { Standard } from "../../analysis/drift/held.ts";
import type { Detected } from "../../analysis/drift/told.ts";
import type { AssetKind } from "../../domain/asset.ts";
import { type Demands, NO_DEMANDS } from "../../domain/demand.ts";
import type { DriftKind, Elapsed } from "../../domain/drift.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { GraphBuilder } from "../build-graph.ts";
import { digest } from "../digest.ts";

export type Draw = (graph: GraphBuilder) => unknown;
export type DriftOutcome = "hit" | "miss" | "unknown";

/** A state in which a source looked everywhere and saw what is drawn. */
export function drawnState(draw: Draw, details: Partial<ScanState> = {}): ScanState {
  const builder = new GraphBuilder();
  draw(builder);
  return {
    target: { name: "test", commit: null },
    ...builder.assembly(),
    findings: [],
    undecided: [],
    notExamined: [],
    runs: [{ connector: "source-code", status: "succeeded", examined: 1, notExamined: 0, assets: 1, error: null }],
    rules: [],
    ...details,
  };
}

/** What one kind tells of two drawn states. */
export const detectedBy = <K extends AssetKind>(
  kind: DriftKind<K>,
  before: Draw,
  after: Draw,
  elapsed: Elapsed | null = null,
): Detected => detectDrift(drawnState(before), drawnState(after), [kind as unknown as DriftKind], digest, elapsed);

/** `hit`: a change is told; `unknown`: none is, and something was not assessed; `miss`: nothing differs as far as the kind goes. */
export function driftOutcome<K extends AssetKind>(
  kind: DriftKind<K>,
  before: Draw,
  after: Draw,
  elapsed: Elapsed | null = null,
): DriftOutcome {
  const { changes, notAssessed } = detectedBy(kind, before, after, elapsed);
  return changes.length > 0 ? "hit" : notAssessed.length > 0 ? "unknown" : "miss";
}

/** What one kind tells of a drawn state that is held against demands. */
export const heldBy = <K extends AssetKind>(
  kind: DriftKind<K>,
  draw: Draw,
  demands: Partial<Demands>,
  standard: Partial<Standard> = {},
): Detected =>
  departuresOf(
    drawnState(draw),
    [kind as unknown as DriftKind],
    { demands: { ...NO_DEMANDS, ...demands }, allowed: {}, owners: undefined, ...standard },
    digest,
  );

/** `hit`: something is not as it must be; `unknown`: nobody can say; `miss`: all of it is as it must be. */
export function heldOutcome(...held: Parameters<typeof heldBy>): DriftOutcome {
  const { changes, notAssessed } = heldBy(...held);
  return changes.length > 0 ? "hit" : notAssessed.length > 0 ? "unknown" : "miss";
}
