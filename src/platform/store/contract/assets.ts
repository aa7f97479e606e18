import type { AssetKind } from "../../../domain/asset.ts";
import type { AssetFacet, Exposure } from "../../../domain/asset-facet.ts";
import type { Criticality } from "../../../domain/criticality.ts";
import type { FileRole } from "../../../domain/evidence.ts";
import type { LifecycleStage } from "../../../domain/lifecycle.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";
import type { AsOf, Page, PageRequest } from "./access.ts";

/** An asset in a list. */
export interface AssetRow {
  /**
   * Sixteen hex digits as in a local scan; of what is known only inside one source, followed by `@` and the source: two
   * repositories may each have their own agent of one name.
   */
  readonly id: string;
  readonly kind: AssetKind;
  readonly name: string;
  readonly role: FileRole;
  readonly validFrom: number;
}

/** An asset in a list of assets, with what leads on from it. */
export interface AssetSummary extends AssetRow {
  /** The sources that see it. */
  readonly sources: readonly string[];
  /** Open findings on it, and the worst of them. */
  readonly open: number;
  readonly worst: Severity | null;
  /** What people say of it; null = nobody said. */
  readonly owner: string | null;
  readonly stage: LifecycleStage | null;
  readonly criticality: Criticality | null;
  readonly exposure: Exposure;
  /** Who provides it, or the platform that runs it; null = no source tells. */
  readonly provider: string | null;
}

/** The assets of one value of a facet. */
export interface AssetGroup {
  readonly value: string;
  readonly assets: number;
  /** Those of them that have an open finding. */
  readonly flawed: number;
}

/** `name`: by kind, name and id. `newest`: what came or changed last comes first. */
export const ASSET_ORDERS = ["name", "newest"] as const;
export type AssetOrder = (typeof ASSET_ORDERS)[number];

/** Everything known of an asset at an instant. Evidence carries the source it comes from. */
export interface StoredAsset extends AssetRecord {
  readonly sources: readonly string[];
  /** When this version began; its evidence may have changed since. */
  readonly validFrom: number;
  /** When it ended; null = it holds. */
  readonly validTo: number | null;
}

/** One state of an asset's properties, names and gaps, without the places. */
export interface AssetVersion {
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly name: string;
  readonly role: FileRole;
  readonly properties: AssetRecord["properties"];
  readonly gaps: AssetRecord["gaps"];
}

export interface AssetFilter extends AsOf {
  readonly kinds?: readonly AssetKind[];
  readonly roles?: readonly FileRole[];
  readonly sources?: readonly string[];
  readonly owner?: string | undefined;
  readonly stages?: readonly LifecycleStage[] | undefined;
  readonly provider?: string | undefined;
  readonly exposures?: readonly Exposure[] | undefined;
  readonly criticalities?: readonly Criticality[] | undefined;
  /** Of which nobody tells these. */
  readonly without?: readonly AssetFacet[] | undefined;
  /** Whether it has an open finding. */
  readonly flawed?: "yes" | "no" | undefined;
}

export interface Assets {
  list(filter: AssetFilter & PageRequest & { readonly order?: AssetOrder }): Promise<Page<AssetSummary>>;
  /** Under any id it was ever known by; null where it is not visible. */
  get(id: string, when?: AsOf): Promise<StoredAsset | null>;
  /** Newest first. */
  history(id: string): Promise<readonly AssetVersion[]>;
  count(filter?: AssetFilter): Promise<number>;
  /** By a facet, the largest first. What nobody tells of an asset puts it in no group. */
  groups(by: AssetFacet, filter?: AssetFilter): Promise<readonly AssetGroup[]>;
  countByKind(filter?: AssetFilter): Promise<{ readonly [kind: string]: number }>;
}
