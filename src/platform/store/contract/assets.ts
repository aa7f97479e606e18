import type { AssetKind } from "../../../domain/asset.ts";
import type { FileRole } from "../../../domain/evidence.ts";
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
}

export interface Assets {
  list(filter: AssetFilter & PageRequest & { readonly order?: AssetOrder }): Promise<Page<AssetSummary>>;
  /** Under any id it was ever known by; null where it is not visible. */
  get(id: string, when?: AsOf): Promise<StoredAsset | null>;
  /** Newest first. */
  history(id: string): Promise<readonly AssetVersion[]>;
  count(filter?: AssetFilter): Promise<number>;
  countByKind(filter?: AssetFilter): Promise<{ readonly [kind: string]: number }>;
}
