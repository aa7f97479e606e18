import type { AssetKind } from "../../domain/asset.ts";
import type { Asset } from "../../domain/asset-graph.ts";
import type { Change, Drift, DriftKind, NotAssessed } from "../../domain/drift.ts";
import { compareSeverity } from "../../domain/severity.ts";
import type { Digest } from "../graph/assemble.ts";
import { canonical } from "./same.ts";

/** A change that nobody classed yet. */
export type UnclassedDrift = Omit<Drift, "class" | "because" | "classifiedBy"> & Pick<Change, "breaks">;

/** All that differs between two states, and all of which nobody can say. */
export interface Detected {
  /** Worst first, then by asset and kind. */
  readonly changes: readonly UnclassedDrift[];
  readonly notAssessed: readonly NotAssessed[];
}

/** An asset by name. */
const nameOf = ({ id, kind, name }: { readonly id: string; readonly kind: AssetKind; readonly name: string }) => ({
  id,
  kind,
  name,
});

/** What a kind tells of an asset, as a change that is known by its fingerprint. */
export function driftOf(kind: DriftKind, asset: Asset, change: Change, digest: Digest): UnclassedDrift {
  const { evidence, about, ...told } = change;
  return {
    ...told,
    fingerprint: digest(canonical([kind.id, asset.id, change.subject, change.after])).slice(0, 16),
    kind: kind.id,
    asset: nameOf(asset),
    role: asset.role,
    evidence: evidence ?? asset.evidence,
    about: about ?? null,
    attribution: null,
  };
}

/** Gathers of what nobody can say, each once. */
export class Unknowns {
  readonly #items = new Map<string, NotAssessed>();

  note(asset: Asset, subject: string | null, reason: string, kind?: DriftKind["id"]): void {
    const item = { asset: nameOf(asset), subject, reason, ...(kind !== undefined && { kind }) };
    this.#items.set(`${asset.id}\0${subject ?? ""}\0${reason}\0${kind ?? ""}`, item);
  }

  /** In the order of assets. */
  list(): readonly NotAssessed[] {
    return [...this.#items.values()].sort(byAsset);
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byAsset = (a: Pick<NotAssessed, "asset">, b: Pick<NotAssessed, "asset">): number =>
  compareText(a.asset.kind, b.asset.kind) ||
  compareText(a.asset.name, b.asset.name) ||
  compareText(a.asset.id, b.asset.id);

/** Orders changes: worst first, then by asset and kind. */
export const worstFirst = (a: UnclassedDrift, b: UnclassedDrift): number =>
  compareSeverity(a.severity, b.severity) ||
  byAsset(a, b) ||
  compareText(a.kind, b.kind) ||
  compareText(a.subject, b.subject);
