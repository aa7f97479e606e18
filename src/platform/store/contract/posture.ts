import type { AssetKind } from "../../../domain/asset.ts";
import type { Standing, Weight } from "../../../domain/score.ts";
import type { AsOf, Page, PageRequest } from "./access.ts";

/** A check that could not be decided. */
export interface UndecidedCheck {
  readonly rule: string;
  readonly asset: string;
  readonly assetKind: AssetKind;
  readonly assetName: string;
  /** What was missing. */
  readonly reasons: readonly string[];
}

export interface UndecidedFilter extends AsOf {
  readonly rules?: readonly string[];
}

/** How the estate stands as a whole. */
export interface Posture {
  standing(when?: AsOf): Promise<Standing>;
  /** Open findings by asset and rule. */
  weights(when?: AsOf): Promise<readonly Weight[]>;
  /** By rule, asset name and asset. */
  undecided(filter: UndecidedFilter & PageRequest): Promise<Page<UndecidedCheck>>;
  undecidedByRule(filter?: UndecidedFilter): Promise<{ readonly [rule: string]: number }>;
}
