import type { AssetKind } from "../../../domain/asset.ts";
import type { Entry } from "../../../domain/attack-step.ts";
import type { Criticality } from "../../../domain/criticality.ts";
import type { Actor } from "./access.ts";

/** What someone says of an asset by hand. With neither it says nothing, and is not kept. */
export interface MarkWords {
  readonly criticality: Criticality | null;
  /** Who can get at it: there an attack can begin. */
  readonly entry: Entry | null;
  /** Why. */
  readonly note: string;
}

export interface Mark extends MarkWords {
  readonly asset: string;
  readonly by: Actor;
  readonly at: number;
}

/** A mark with the words for its asset. */
export interface MarkRow extends Mark {
  readonly assetKind: AssetKind;
  readonly assetName: string;
}

/** What people said of assets. Each mark stays until somebody takes it away; the audit log holds what was said before. */
export interface Marks {
  /** Of the assets that are there now, by name. */
  list(): Promise<readonly MarkRow[]>;
  get(asset: string): Promise<Mark | null>;
  /** Throws a StoreError (missing) where no such asset is visible. Null where the words say nothing: then the mark is taken away. */
  put(asset: string, words: MarkWords, actor: Actor): Promise<Mark | null>;
}
