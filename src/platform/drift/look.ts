import { placesAssessed } from "../../analysis/drift/assessed.ts";
import { blindSpots } from "../../analysis/drift/blind-spots.ts";
import { changesBetween, classed } from "../../analysis/drift/classify.ts";
import type { Detected, UnclassedDrift } from "../../analysis/drift/told.ts";
import type { Elapsed } from "../../domain/drift.ts";
import { type DriftContext, nothingSaid } from "../../domain/drift-class.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { type ApprovedState, stateApproved } from "../audit/approved-state.ts";
import type { Baseline, ScopeState } from "../store/contract/baselines.ts";
import type { Arrived, Comparison, StoredDrift } from "../store/contract/drift.ts";
import type { Estate } from "../store/contract/store.ts";
import { checkedText } from "./checked.ts";
import { DRIFT_KNOWLEDGE, HELD_KINDS } from "./knowledge.ts";
import { arrivalOf, attributionOf } from "./made.ts";
import { saidOf } from "./said.ts";

export interface ToLook {
  readonly baseline: Baseline;
  /** Public key (PEM) of the installation. */
  readonly trusted: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a look saw, by which the absence of a change can be told from not having looked. */
export interface Sight extends Pick<ScanState, "runs" | "notExamined"> {
  /** Ids of assets that were approved and of which it did not see the places. */
  readonly unseen: readonly string[];
  /** Ids of assets of which it could not compare all. */
  readonly unsure: readonly string[];
  /** What it could not hold against a demand: that hides no other change, and the other way round. */
  readonly unheld: readonly { readonly asset: string; readonly kind: string }[];
}

/** What a look found, as it is copied out of a thread; or why the approved state was not compared. */
export type Looked =
  | (Omit<Comparison, "couldTell"> & { readonly sight: Sight; readonly refused: null })
  | { readonly refused: string };

/** Compares a baseline with the present. For the thread of approved states. */
export async function lookAt(estate: Estate, { baseline, trusted, now }: ToLook): Promise<Looked> {
  const checked = await checkedText(estate, { id: baseline.id, which: { version: baseline.version }, trusted });
  if (checked.problem !== null) return { refused: checked.problem };
  const current = await estate.baselines.stateOf(baseline.scope);
  return { refused: null, ...(await comparisonOf(baseline, checked.approved, current, estate, now)) };
}

async function comparisonOf(
  baseline: Baseline,
  approved: ApprovedState,
  { state: after, number, at }: ScopeState,
  estate: Estate,
  now: number,
): Promise<Omit<Comparison, "couldTell"> & { readonly sight: Sight }> {
  const before = stateApproved(approved);
  const context = { ...nothingSaid(new Date(now).toISOString()), ...saidOf(approved) };
  const found = changesBetween(before, after, DRIFT_KNOWLEDGE, context, elapsedAt(approved, context));
  const { changes, notAssessed } = within(baseline, found);
  const since = baseline.derived.at ?? (await readAt(baseline, estate));
  const known = await estate.drift.some(changes.map(({ fingerprint }) => `${baseline.id}-${fingerprint}`));
  const open = new Map(known.filter(({ state }) => state === "open").map((item) => [item.fingerprint, item]));
  const sees = placesAssessed(after);
  const fresh = changes.filter(({ fingerprint }) => !open.has(fingerprint));
  const arrivals = await estate.drift.arrivals(baseline.scope, [...new Set(fresh.map(({ asset }) => asset.id))], since);
  return {
    drifts: changes.map((change) => ({
      ...arrived(change, open.get(change.fingerprint), arrivals.get(change.asset.id) ?? [], context),
      assessed: sees(change.evidence),
    })),
    gaps: [
      ...blindSpots(before, after).map((spot) => ({ ...spot, asset: null })),
      ...notAssessed.map(({ asset, subject, reason }) => ({ source: null, asset, subject, reason, assets: 1 })),
    ],
    sight: sightOf(before, after, notAssessed),
    // Every later run has a later instant than this, so that the next look knows which came in between.
    derived: { at: Math.max(at, now - 1), number, version: baseline.version },
  };
}

/** When the state that is approved was read, by the clock of the changes. */
async function readAt({ id, version }: Baseline, { baselines }: Estate): Promise<number> {
  const found = (await baselines.versions(id)).find((item) => item.state === "confirmed" && item.version === version);
  return found?.proposedAt ?? 0;
}

const elapsedAt = ({ estate, approvedAt, until }: ApprovedState, { now }: DriftContext): Elapsed => ({
  approvedAt: estate?.wholeAt ?? approvedAt,
  until,
  now,
});

/**
 * A change with who made it, classed as of when it came: with the run that brought it, else when a look first saw it. So it stays what it was
 * when a window is over or another change is accepted.
 */
function arrived(
  change: UnclassedDrift,
  known: StoredDrift | undefined,
  runs: readonly Arrived[],
  context: DriftContext,
) {
  const attribution = known?.attribution ?? attributionOf(change, runs);
  const came = arrivalOf(attribution)?.at ?? known?.openedAt;
  const at = came === undefined ? context : { ...context, came: new Date(came).toISOString() };
  return { ...classed(change, DRIFT_KNOWLEDGE.classes, at), attribution };
}

/** Of a single asset only what is told of itself counts; its neighbours are there to tell it by. */
function within({ scope }: Baseline, { changes, notAssessed }: Detected): Detected {
  if (scope.kind !== "asset") return { changes, notAssessed };
  const isOwn = ({ asset }: { readonly asset: { readonly id: string } }): boolean => asset.id === scope.ref;
  return { changes: changes.filter(isOwn), notAssessed: notAssessed.filter(isOwn) };
}

function sightOf(before: ScanState, after: ScanState, notAssessed: Detected["notAssessed"]): Sight {
  const { runs, notExamined } = after;
  const sees = placesAssessed(after);
  const unseen = before.assets.filter(({ evidence }) => !sees(evidence)).map(({ id }) => id);
  const unsure = notAssessed.filter(({ kind }) => kind === undefined).map(({ asset }) => asset.id);
  const unheld = notAssessed.flatMap(({ asset, kind }) => (kind === undefined ? [] : [{ asset: asset.id, kind }]));
  return { runs, notExamined, unseen, unsure, unheld };
}

/** A change that is not seen any more is taken back only where the look saw the places of then and of now. */
export function tellerOf({ unseen, unsure, unheld, ...looked }: Sight): Comparison["couldTell"] {
  const sees = placesAssessed(looked);
  const [gone, unknown] = [new Set(unseen), new Set(unsure)];
  const open = new Set(unheld.map(({ asset, kind }) => `${asset} ${kind}`));
  return ({ asset, kind, evidence }) => {
    const isUnknown = HELD_KINDS.has(kind) ? open.has(`${asset.id} ${kind}`) : unknown.has(asset.id);
    return !isUnknown && !gone.has(asset.id) && sees(evidence);
  };
}
