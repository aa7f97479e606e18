import type { LifecycleStage } from "../../../domain/lifecycle.ts";
import type { Actor, AsOf } from "./access.ts";

/** What people say of an asset, which no source can see. */
export interface AssetSaid {
  /** A person or a team, as people call it; null = nobody said. */
  readonly owner: string | null;
  readonly lifecycle: LifecycleStage | null;
}

/** One thing that was said, and until when it held; null = it holds. */
export interface AssetWord {
  readonly field: keyof AssetSaid;
  readonly value: string;
  readonly actor: Actor;
  readonly at: number;
  readonly until: number | null;
}

export interface AssetWords {
  /** What holds at an instant, and everything that was ever said, newest first. */
  of(asset: string, when?: AsOf): Promise<AssetSaid & { readonly history: readonly AssetWord[] }>;
  /** When something was last said of any asset or taken back; 0 = never. */
  latest(): Promise<number>;
  /** Whether any asset has an owner now. */
  hasOwners(): Promise<boolean>;
  /** Says something; null takes back what was said, a field that is left out stays. Throws a StoreError where the asset is not seen. */
  say(asset: string, words: Partial<AssetSaid>, actor: Actor): Promise<void>;
}
