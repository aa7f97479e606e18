import type { AssetKind } from "../../../domain/asset.ts";
import type { Stake, Standing } from "../../../domain/score.ts";
import type { Severity } from "../../../domain/severity.ts";
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

/** How the estate stood at an instant, with its open findings. */
export interface Stood {
  readonly at: number;
  readonly standing: Standing;
  readonly open: number;
}

/** Findings of one severity that are fixed now, and how long these were open on average, in milliseconds. */
export interface Mended {
  readonly severity: Severity;
  readonly fixed: number;
  readonly mean: number;
}

/** How the estate stands as a whole. */
export interface Posture {
  standing(when?: AsOf): Promise<Standing>;
  /** The same at several instants, in their order. */
  trend(instants: readonly number[]): Promise<readonly Stood[]>;
  /** Open findings by rule and by how the assets that they are on stand. */
  stakes(when?: AsOf): Promise<readonly Stake[]>;
  /** The worst first; a severity of which nothing was fixed is not among them. */
  mended(): Promise<readonly Mended[]>;
  /** By rule, asset name and asset. */
  undecided(filter: UndecidedFilter & PageRequest): Promise<Page<UndecidedCheck>>;
  undecidedByRule(filter?: UndecidedFilter): Promise<{ readonly [rule: string]: number }>;
}
