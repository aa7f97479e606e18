import type { Comparison } from "../../analysis/drift/compare.ts";
import type { Drift, NotAssessed } from "../../domain/drift.ts";

/** Everything that two scans differ in, as pages and programs see it. */
export interface DiffResult extends Comparison {
  /** Changes that matter, each with its class, worst first. */
  readonly drifts: readonly Drift[];
  /** Of these nobody can say whether they changed. */
  readonly unknownChanges: readonly NotAssessed[];
  /** By the fingerprint of a change, lines that went and came; only where texts may be shown. */
  readonly texts: { readonly [fingerprint: string]: readonly string[] };
}

/** Assets that came and went by name. What went and came under one name is another version of one thing, which its change tells. */
export function cameAndWent({ newAssets, goneAssets }: Comparison): Pick<Comparison, "newAssets" | "goneAssets"> {
  const [came, went] = [newAssets, goneAssets].map((assets) => new Set(assets.map(nameOf)));
  return {
    newAssets: newAssets.filter((asset) => went?.has(nameOf(asset)) !== true),
    goneAssets: goneAssets.filter((asset) => came?.has(nameOf(asset)) !== true),
  };
}

const nameOf = ({ kind, name }: Comparison["newAssets"][number]): string => `${kind} ${name}`;
