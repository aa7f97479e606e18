import type { AssetKind, AssetProperties } from "./asset.ts";
import type { Evidence, FileRole } from "./evidence.ts";
import type { Verb } from "./relationship.ts";

/** A node of the graph as a rule sees it. */
export interface Asset<K extends AssetKind = AssetKind> {
  readonly id: string;
  readonly kind: K;
  readonly name: string;
  readonly evidence: readonly Evidence[];
  /** `source` when any evidence stands in source code, else the weaker role shared by the evidence. */
  readonly role: FileRole;
  /** True for a managed resource: some source read where it runs. What only code speaks of has no posture to judge. */
  readonly managed: boolean;
  /** True where some source read the property or tried to: a rule may say that it does not apply to what has no such property. */
  speaksOf(property: keyof AssetProperties[K]): boolean;
  /**
   * The value a source claims. Where nobody could read it the check ends with `unknown`, saying which and why; so a check
   * cannot pass on missing knowledge. `null` is knowledge: looked at and absent.
   */
  read<P extends keyof AssetProperties[K]>(property: P): AssetProperties[K][P];
}

/** Several assets at the far end of a verb. A member whose property is unreadable does not decide, it makes a pass unknown. */
export interface AssetSet<K extends AssetKind> extends Iterable<Asset<K>> {
  readonly size: number;
  find(predicate: (asset: Asset<K>) => boolean): Asset<K> | undefined;
  filter(predicate: (asset: Asset<K>) => boolean): readonly Asset<K>[];
}

/** Everything known at one instant. */
export interface AssetGraph {
  /** Assets that `asset` points at by `verb`. Where the edges could not all be read, a pass becomes `unknown`. */
  from<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K>;
  /** Assets that point at `asset` by `verb`. */
  to<K extends AssetKind>(asset: Asset, verb: Verb, kind: K): AssetSet<K>;
  /** All assets of a kind. */
  all<K extends AssetKind>(kind: K): AssetSet<K>;
}
