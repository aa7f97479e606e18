import type { AssetKind } from "./asset.ts";
import type { Evidence, FileRole } from "./evidence.ts";
import type { RuleId } from "./ids.generated.ts";
import type { Severity } from "./severity.ts";

/** What stands as the rule of findings that people raised from a change against an approved state. No rule judges it. */
export const RAISED = "raised-change";

/** Why a finding does not count, with the person's words. */
export interface Ignore {
  readonly reason: string;
  /** ISO date after which it counts again; null = no end. */
  readonly expires: string | null;
  /** Which entry of the ignore list matched. */
  readonly source: string;
}

/** Rule × asset (× subject) that failed. */
export interface Finding {
  /** Stable across moves, renames and reformatting: 16 hex digits over rule, asset identity and subject. */
  readonly fingerprint: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly assetId: string;
  readonly assetKind: AssetKind;
  readonly assetName: string;
  readonly subject: string | null;
  /** The version that mends it; null = none is known. Left out where nothing tells. */
  readonly fixedIn?: string | null;
  readonly evidence: readonly Evidence[];
  readonly role: FileRole;
  readonly ignored: Ignore | null;
}

/** A rule that could not decide on an asset, and what was missing. */
export interface Undecided {
  readonly rule: RuleId;
  readonly assetId: string;
  readonly reasons: readonly string[];
}
