import { type Detected, detectDrift } from "../../analysis/drift/detect.ts";
import type { AssetKind } from "../../domain/asset.ts";
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
