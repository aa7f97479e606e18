import type { Advisory } from "../../../domain/control.ts";
import type { Rule } from "../../../domain/rule.ts";

/** What the store judges by; handed in, because it belongs to the catalogue. */
export interface Judging {
  readonly rules: readonly Rule[];
  /** As `indexAdvisories` gives them. */
  readonly advisories: ReadonlyMap<string, readonly Advisory[]>;
}
