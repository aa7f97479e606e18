import type { Drift, DriftKind, Elapsed, NotAssessed } from "../../domain/drift.ts";
import type { Classable, DriftClassRule, DriftContext } from "../../domain/drift-class.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { Digest } from "../graph/assemble.ts";
import { departuresOf, withDepartures } from "./departures.ts";
import { detectDrift } from "./detect.ts";
import type { Detected } from "./told.ts";

/** Which changes there are and what to make of them, and of what nobody can say. */
export interface DriftReport {
  /** Worst first. */
  readonly drifts: readonly Drift[];
  readonly notAssessed: readonly NotAssessed[];
}

/** The knowledge that drift is told by. */
export interface DriftKnowledge {
  readonly kinds: readonly DriftKind[];
  readonly classes: readonly DriftClassRule[];
  readonly digest: Digest;
}

/** All changes between two states of the same thing, each with its class. Pure. */
export function driftBetween(
  before: ScanState,
  after: ScanState,
  knowledge: DriftKnowledge,
  context: DriftContext,
  elapsed: Elapsed | null = null,
): DriftReport {
  const { changes, notAssessed } = changesBetween(before, after, knowledge, context, elapsed);
  return { drifts: changes.map((change) => classed(change, knowledge.classes, context)), notAssessed };
}

/** All changes between two states of the same thing, for who knows more of each before it is {@link classed}. Pure. */
export function changesBetween(
  before: ScanState,
  after: ScanState,
  { kinds, digest }: Pick<DriftKnowledge, "kinds" | "digest">,
  said: Pick<DriftContext, "demands" | "owners">,
  elapsed: Elapsed | null = null,
): Detected {
  const told = detectDrift(before, after, kinds, digest, elapsed);
  return withDepartures(told, [before, after], kinds, digest, said);
}

/** All that is not as it must be in one state, whatever was before, each with its class. Pure. */
export function departuresIn(
  state: ScanState,
  { kinds, classes, digest }: DriftKnowledge,
  context: DriftContext,
): DriftReport {
  const { demands, intended: allowed, owners } = context;
  const { changes, notAssessed } = departuresOf(state, kinds, { demands, allowed, owners: owners?.after }, digest);
  return { drifts: changes.map((change) => classed(change, classes, context)), notAssessed };
}

/** The change with its class. The last rule fits everything; that it does not is a mistake of the catalogue and throws. */
export function classed(change: Classable, classes: readonly DriftClassRule[], context: DriftContext): Drift {
  for (const rule of classes) {
    const because = rule.fits(change, context);
    if (because === null) continue;
    const { breaks: _, ...told } = change;
    return { ...told, class: rule.class, because, classifiedBy: rule.id };
  }
  throw new Error(`no rule of classification fits ${change.kind} on ${change.asset.name}`);
}
