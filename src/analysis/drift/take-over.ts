import { NO_DEMANDS } from "../../domain/demand.ts";
import type { DriftKind } from "../../domain/drift.ts";
import type { DriftContext } from "../../domain/drift-class.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../../domain/snapshot.ts";
import type { Digest } from "../graph/assemble.ts";
import { withDepartures } from "./departures.ts";
import { detectDrift } from "./detect.ts";
import { type Pair, pairsOf } from "./pair.ts";
import type { UnclassedDrift } from "./told.ts";
import { touchedBetween } from "./touched.ts";
import { StateView } from "./view.ts";

/** A state into which changes were taken, or why it cannot be made. */
export type TakenOver = { readonly state: ScanState } | NotTaken;

/** Why changes cannot be taken into a state. */
export interface NotTaken {
  /** Would be gone and were not chosen. */
  readonly along: readonly UnclassedDrift[];
  /** Were chosen and would stay, or would come. */
  readonly staying: readonly UnclassedDrift[];
  /** Fingerprints of which there is no change. */
  readonly missing: readonly string[];
}

/** What changes are found by. */
interface Knowledge {
  readonly kinds: readonly DriftKind[];
  readonly digest: Digest;
  /** Whether a change counts; one that does not may come along or stay. */
  readonly counts: (change: UnclassedDrift) => boolean;
  /** What the later state is held against; missing = nothing. */
  readonly said?: Pick<DriftContext, "demands" | "owners">;
}

/**
 * The earlier state with some of the changes to the later one taken into it: of each asset that a chosen change is told of, what is now
 * replaces what was, with its edges and the assets that came and went at their ends. What the later state does not know any more stays as it was
 * known. The result is compared anew: exactly the chosen changes must be gone, and no other must have come; else nothing is taken. Pure.
 */
export function takeOver(
  before: ScanState,
  after: ScanState,
  chosen: ReadonlySet<string>,
  { kinds, digest, counts, said = { demands: NO_DEMANDS } }: Knowledge,
): TakenOver {
  const changesFrom = (state: ScanState): readonly UnclassedDrift[] =>
    withDepartures(detectDrift(state, after, kinds, digest), [state, after], kinds, digest, said).changes.filter(
      counts,
    );
  const changes = changesFrom(before);
  const wanted = new Set(changes.filter(({ fingerprint }) => chosen.has(fingerprint)).map(({ asset }) => asset.id));
  const state = merged(before, after, (pair) => wanted.has((pair.is ?? pair.was)?.id ?? ""));
  const left = changesFrom(state);
  const rest = new Set(left.map(({ fingerprint }) => fingerprint));
  const known = new Set(changes.map(({ fingerprint }) => fingerprint));
  const along = changes.filter(({ fingerprint }) => !rest.has(fingerprint) && !chosen.has(fingerprint));
  const staying = left.filter(({ fingerprint }) => chosen.has(fingerprint) || !known.has(fingerprint));
  const missing = [...chosen].filter((fingerprint) => !known.has(fingerprint));
  return along.length + staying.length + missing.length === 0 ? { state } : { along, staying, missing };
}

function merged(before: ScanState, after: ScanState, isChosen: (pair: Pair) => boolean): ScanState {
  const touched = touchedBetween(before, after);
  const views = [new StateView(before, touched), new StateView(after, touched)] as const;
  const pairs = pairsOf(touched, ...views);
  const taken = pairs.filter(isChosen);
  const newNames = new Map(pairs.flatMap(({ was, is }) => (was && is ? [[was.id, is.id] as const] : [])));
  const is = idsOf(taken, "is");
  const was = new Set([...idsOf(taken, "was"), ...taken.flatMap((pair) => lostNeighbours(pair, views, newNames))]);
  const fresh = new Set(taken.flatMap((pair) => newNeighbours(pair, views, newNames)));
  const records = new Map(taken.flatMap((pair) => (pair.is ? [[pair.is.id, recordOf(pair)] as const] : [])));
  const assets = [
    ...before.assets.filter(({ id }) => !was.has(id)),
    ...records.values(),
    ...after.assets.filter(({ id }) => fresh.has(id) && !records.has(id)),
  ];
  const there = new Set(assets.map(({ id }) => id));
  const renamed = (id: string): string => (was.has(id) ? (newNames.get(id) ?? id) : id);
  const isOf = (ids: ReadonlySet<string>, { from, to }: RelationshipRecord): boolean => ids.has(from) || ids.has(to);
  const own = new Set([...is, ...fresh]);
  const edges = [
    ...before.relationships.filter((edge) => !isOf(was, edge)),
    ...after.relationships.filter((edge) => isOf(own, edge)),
  ].map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) }));
  const owners = ownersTaken(before.owners, after.owners, taken);
  return {
    ...before,
    ...(owners !== undefined && { owners }),
    assets: assets.sort(byName),
    relationships: edges.filter(({ from, to }) => there.has(from) && there.has(to)).sort(byEnds),
    incomplete: [
      ...(before.incomplete ?? []).filter(({ from }) => !was.has(from) && there.has(from)),
      ...(after.incomplete ?? []).filter(({ from }) => own.has(from)),
    ],
  };
}

type Owners = ScanState["owners"];

/** Who owns what, of the assets that are taken as people say it now. */
function ownersTaken(before: Owners, after: Owners, taken: readonly Pair[]): Owners {
  if (after === undefined) return before;
  const gone = idsOf(taken, "was");
  const kept = Object.entries(before ?? {}).filter(([id]) => !gone.has(id));
  const fresh = [...idsOf(taken, "is")].flatMap((id) => (after[id] === undefined ? [] : [[id, after[id]] as const]));
  return Object.fromEntries([...kept, ...fresh].sort(([a], [b]) => compare(a, b)));
}

const idsOf = (pairs: readonly Pair[], end: "was" | "is"): ReadonlySet<string> =>
  new Set(pairs.flatMap((pair) => pair[end]?.id ?? []));

/** Assets at the ends of a taken asset's former edges that the later state looked for and has not. */
function lostNeighbours(
  { was }: Pair,
  [before, after]: readonly [StateView, StateView],
  newNames: ReadonlyMap<string, string>,
): string[] {
  if (was === undefined) return [];
  return neighboursOf(before, was.id).filter(
    (id) => !newNames.has(id) && after.asset(id) === undefined && after.sees(before.asset(id)?.evidence ?? []),
  );
}

/** Assets at the ends of a taken asset's edges that the earlier state has not. */
function newNeighbours(
  { is }: Pair,
  [before, after]: readonly [StateView, StateView],
  newNames: ReadonlyMap<string, string>,
): string[] {
  if (is === undefined) return [];
  const known = new Set(newNames.values());
  return neighboursOf(after, is.id).filter((id) => before.asset(id) === undefined && !known.has(id));
}

function neighboursOf(state: StateView, id: string): string[] {
  const { from, to } = state.edges(id);
  return [...from.map((edge) => edge.to), ...to.map((edge) => edge.from)];
}

/** An asset as it is; what is not known of it any more as it was known. */
function recordOf({ was, is }: Pair): AssetRecord {
  const now = (is as NonNullable<Pair["is"]>).record;
  if (was === undefined) return now;
  const kept = Object.entries(was.record.properties).filter(([name]) => now.properties[name] === undefined);
  const keptNames = new Set(kept.map(([name]) => name));
  const gaps = Object.entries(now.gaps).filter(([name]) => !keptNames.has(name));
  return { ...now, properties: { ...now.properties, ...Object.fromEntries(kept) }, gaps: Object.fromEntries(gaps) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: AssetRecord, b: AssetRecord): number =>
  compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.id, b.id);
const byEnds = (a: RelationshipRecord, b: RelationshipRecord): number =>
  compare(a.from, b.from) || compare(a.verb, b.verb) || compare(a.to, b.to);
