import { placesAssessed } from "../../analysis/drift/assessed.ts";
import { blindSpots } from "../../analysis/drift/blind-spots.ts";
import { type DriftReport, driftBetween } from "../../analysis/drift/classify.ts";
import type { NotAssessed } from "../../domain/drift.ts";
import { nothingSaid } from "../../domain/drift-class.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { type ApprovedState, stateApproved } from "../audit/approved-state.ts";
import type { Actor } from "../store/contract/access.ts";
import type { Baseline, ScopeState } from "../store/contract/baselines.ts";
import type { Arrival, Comparison, Recorded, StoredAttribution } from "../store/contract/drift.ts";
import type { Estate } from "../store/contract/store.ts";
import { checkedText } from "./checked.ts";
import { DRIFT_KNOWLEDGE } from "./knowledge.ts";

/** What looking at a baseline came to. */
export type Compared = Recorded | { readonly refused: string } | { readonly unchanged: true };

interface Setting {
  /** The whole estate of the organisation. */
  readonly estate: Estate;
  /** Public key (PEM) of the installation. */
  readonly trusted: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
}

const DAY = 86_400_000;

/**
 * Compares a baseline with the present and stores what differs. A state that cannot be trusted is not compared: what was known of it stays,
 * and it is told as refused. Done twice it is the same.
 */
export async function compareBaseline(baseline: Baseline, setting: Setting): Promise<Compared> {
  const { estate, trusted, now, actor } = setting;
  if (await isUpToDate(baseline, setting)) return { unchanged: true };
  const checked = await checkedText(estate, baseline, baseline, trusted);
  if (checked.problem !== null) return { refused: checked.problem };
  const current = await estate.baselines.stateOf(baseline.scope);
  return estate.drift.record(baseline.id, await comparisonOf(baseline, checked.approved, current, estate, now), actor);
}

/** True where neither the graph, nor the version, nor the day is another than when it was compared last. */
async function isUpToDate({ version, derived }: Baseline, { estate, now }: Setting): Promise<boolean> {
  if (derived.at === null || derived.version !== version) return false;
  if (Math.floor(derived.at / DAY) !== Math.floor(now / DAY)) return false;
  const { number } = derived;
  return (await estate.relationships.revision({ looked: number, changed: number })).changed === number;
}

async function comparisonOf(
  baseline: Baseline,
  approved: ApprovedState,
  { state: after, number, at }: ScopeState,
  estate: Estate,
  now: number,
): Promise<Comparison> {
  const before = stateApproved(approved);
  const { drifts, notAssessed } = within(baseline, reportOf(approved, before, after, now));
  const since = baseline.derived.at ?? Date.parse(approved.approvedAt);
  const known = await estate.drift.some(drifts.map(({ fingerprint }) => `${baseline.id}-${fingerprint}`));
  const open = new Map(known.filter(({ state }) => state === "open").map((item) => [item.fingerprint, item]));
  const sees = placesAssessed(after);
  const fresh = drifts.filter(({ fingerprint }) => !open.has(fingerprint));
  const arrivals = await estate.drift.arrivals(baseline.scope, [...new Set(fresh.map(({ asset }) => asset.id))], since);
  return {
    drifts: drifts.map((drift) => ({
      ...drift,
      assessed: sees(drift.evidence),
      attribution: open.get(drift.fingerprint)?.attribution ?? arrivalOf(arrivals.get(drift.asset.id) ?? []),
    })),
    gaps: [
      ...blindSpots(before, after).map((spot) => ({ ...spot, asset: null })),
      ...notAssessed.map(({ asset, subject, reason }) => ({ source: null, asset, subject, reason, assets: 1 })),
    ],
    couldTell: couldTell(before, after, notAssessed),
    // Every later run has a later instant than this, so that the next look knows which came in between.
    derived: { at: Math.max(at, now - 1), number, version: baseline.version },
  };
}

/** All that differs between an approved state and a later one. */
function reportOf(approved: ApprovedState, before: ScanState, after: ScanState, now: number): DriftReport {
  const elapsed = {
    approvedAt: approved.estate?.wholeAt ?? approved.approvedAt,
    until: approved.until,
    now: new Date(now).toISOString(),
  };
  return driftBetween(before, after, DRIFT_KNOWLEDGE, nothingSaid(elapsed.now), elapsed);
}

/** Of a single asset only what is told of itself counts; its neighbours are there to tell it by. */
function within({ scope }: Baseline, { drifts, notAssessed }: DriftReport): DriftReport {
  if (scope.kind !== "asset") return { drifts, notAssessed };
  const isOwn = ({ asset }: { readonly asset: { readonly id: string } }): boolean => asset.id === scope.ref;
  return { drifts: drifts.filter(isOwn), notAssessed: notAssessed.filter(isOwn) };
}

/** A change that is not seen any more is taken back only where the look saw the places of then and of now. */
function couldTell(before: ScanState, after: ScanState, notAssessed: readonly NotAssessed[]): Comparison["couldTell"] {
  const sees = placesAssessed(after);
  const unknown = new Set(notAssessed.map(({ asset }) => asset.id));
  const approved = new Map(before.assets.map((asset) => [asset.id, asset]));
  return ({ asset, evidence }) =>
    !unknown.has(asset.id) && sees(evidence) && sees(approved.get(asset.id)?.evidence ?? []);
}

/** A change arrived with a run only where no other run touched the same. */
function arrivalOf(arrivals: readonly Arrival[]): StoredAttribution {
  const [first, second] = arrivals;
  if (first === undefined) return { from: "unknown", why: "no run since the last look touched it" };
  if (second === undefined) return first;
  return { from: "unknown", why: `${arrivals.length} runs since the last look touched it` };
}
