import type { CodeFrame, Evidence } from "../../../domain/evidence.ts";
import type { Actor, AsOf } from "./access.ts";

/** Evidence with the lines around its place, where they are kept. */
export type FramedEvidence = Evidence & { readonly frame?: Pick<CodeFrame, "from" | "lines"> };

/** A few lines of code around the places of evidence, with secrets masked where they were read. */
export interface CodeFrames {
  /** Whether pushes may bring them; they may unless someone says no. */
  areKept(): Promise<boolean>;
  /** False also forgets those that are there, of any time. */
  keep(kept: boolean, actor: Actor): Promise<void>;
  /** The places with the lines that were around them at an instant; of many the first fifty. */
  around(evidence: readonly Evidence[], when?: AsOf): Promise<readonly FramedEvidence[]>;
}
