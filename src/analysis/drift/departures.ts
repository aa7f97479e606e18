import { demandsNothing } from "../../domain/demand.ts";
import type { DriftKind } from "../../domain/drift.ts";
import type { DriftContext, OwnersOf } from "../../domain/drift-class.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { Digest } from "../graph/assemble.ts";
import { HeldAsset, HeldState, type Standard } from "./held.ts";
import { type Detected, driftOf, type UnclassedDrift, Unknowns, worstFirst } from "./told.ts";

const NOTHING: Detected = { changes: [], notAssessed: [] };

/** Everything in a state that is not as it must be, and all of which nobody can say. Pure. */
export function departuresOf(
  state: ScanState,
  kinds: readonly DriftKind[],
  standard: Standard,
  digest: Digest,
): Detected {
  if (demandsNothing(standard.demands) && Object.keys(standard.allowed).length === 0) return NOTHING;
  const holding = kinds.filter(({ hold }) => hold !== undefined);
  const held = new HeldState(state, new Set(holding.flatMap(({ on }) => on)), standard, digest);
  const changes: UnclassedDrift[] = [];
  const unknown = new Unknowns();
  for (const kind of holding)
    for (const asset of held.assets(kind.on)) {
      const view = new HeldAsset(asset, held, (subject, reason) => unknown.note(asset, subject, reason, kind.id));
      for (const change of kind.hold?.(view) ?? []) changes.push(driftOf(kind, asset, change, digest));
    }
  return { changes: changes.sort(worstFirst), notAssessed: unknown.list() };
}

/** Adds to what changed what is not as it must be now and was not so before. */
export function withDepartures(
  told: Detected,
  [before, after]: readonly [ScanState, ScanState],
  kinds: readonly DriftKind[],
  digest: Digest,
  { demands, owners }: Pick<DriftContext, "demands" | "owners">,
): Detected {
  if (demandsNothing(demands)) return told;
  const held = (state: ScanState, owner: OwnersOf | undefined): Detected =>
    departuresOf(state, kinds, { demands, allowed: {}, owners: owner }, digest);
  const was = new Set(held(before, owners?.before).changes.map(({ fingerprint }) => fingerprint));
  const is = held(after, owners?.after);
  return {
    changes: [...told.changes, ...is.changes.filter(({ fingerprint }) => !was.has(fingerprint))].sort(worstFirst),
    notAssessed: [...told.notAssessed, ...is.notAssessed],
  };
}
