import type { Advisory } from "../../../domain/control.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { AssetRecord } from "../../../domain/snapshot.ts";

/** What the store judges by; handed in, because it belongs to the catalogue. */
export interface Judging {
  readonly rules: readonly Rule[];
  /** As `indexAdvisories` gives them. */
  readonly advisories: ReadonlyMap<string, readonly Advisory[]>;
  /** As `modelKnower` gives it: what is known of a model by its name. */
  readonly knowModel: (asset: AssetRecord) => AssetRecord;
}
