import type { AssetKind } from "./asset.ts";
import type { AttackAnalysis } from "./attack-path.ts";
import type { Drift, DriftKind, NotAssessed } from "./drift.ts";
import type { CodeFrame, Evidence, FileRole } from "./evidence.ts";
import type { Finding, Undecided } from "./finding.ts";
import type { ConnectorId, RuleId } from "./ids.generated.ts";
import type { Gap, NotExamined } from "./observation.ts";
import type { Verb } from "./relationship.ts";
import type { Rule } from "./rule.ts";
import type { Severity } from "./severity.ts";

/** What one source said of one property, kept where sources disagree or to explain a value. */
export interface Claim {
  readonly property: string;
  readonly value: unknown;
  readonly connector: ConnectorId;
}

/** One asset with everything known about it. */
export interface AssetRecord {
  /** 16 hex digits over kind and identity; stable across moves. */
  readonly id: string;
  readonly kind: AssetKind;
  readonly name: string;
  readonly identities: readonly string[];
  readonly role: FileRole;
  readonly properties: { readonly [property: string]: unknown };
  readonly gaps: { readonly [property: string]: Gap };
  readonly evidence: readonly Evidence[];
  /** Losing claims: what another source said where the chosen value differs. */
  readonly disagreements: readonly Claim[];
}

export interface RelationshipRecord {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

/** How one source's run went. `partial`: something it was asked to look at was not examined; `failed`: it broke. */
export interface SourceRun {
  readonly connector: ConnectorId;
  readonly status: "succeeded" | "partial" | "failed";
  readonly examined: number;
  readonly notExamined: number;
  readonly assets: number;
  readonly error: string | null;
}

export interface RuleTally {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** What was left out on purpose, by habit or because an ignore file says so. */
export interface LeftOut {
  /** Folder name → how many such folders were not entered. */
  readonly folders: { readonly [name: string]: number };
  readonly ignoredEntries: number;
  /** Packages without AI that no advisory is about: read, judged as such and not listed. Missing when no source counted them. */
  readonly packages?: number;
}

/** A rule that a configuration or the command line switched off, or judges more mildly or strictly than its author did. */
export interface RuleException {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Null = the rule was not run. */
  readonly judgedAs: Severity | null;
  /** What said so: a configuration by its path in the scanned folder, or an option. */
  readonly source: string;
}

/** What a scan of a person's machine looked for. */
export interface DeviceLook {
  readonly system: string;
  /** Places that were looked for, under the home folder. */
  readonly places: number;
  /** Programs by name: whether anything of them was there. */
  readonly programs: readonly { readonly title: string; readonly found: boolean }[];
}

/** One scan's whole, immutable result: all that a report may show. */
export interface Snapshot {
  readonly tool: { readonly name: "stance"; readonly version: string };
  readonly target: {
    readonly name: string;
    /** Commit the working tree stands on, when it is a git checkout. */
    readonly commit: string | null;
    readonly files: number;
    readonly bytes: number;
  };
  readonly assets: readonly AssetRecord[];
  readonly relationships: readonly RelationshipRecord[];
  /** Edges of an asset by a verb that could not all be read: that another is not among them proves nothing. Missing = not told. */
  readonly incomplete?: readonly { readonly from: string; readonly verb: string; readonly detail: string }[];
  /** Worst first, then rule, then place. Ignored ones are last and marked. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly tally: { readonly [rule: string]: RuleTally };
  readonly rules: readonly Rule[];
  readonly runs: readonly SourceRun[];
  readonly notExamined: readonly NotExamined[];
  /** Missing when the maker of the snapshot did not count it. */
  readonly leftOut?: LeftOut;
  /** What was said about rules for this scan, so that what is not found for it is no pass. By rule; missing = nothing. */
  readonly exceptions?: readonly RuleException[];
  /** Only for a scan of a person's machine. */
  readonly device?: DeviceLook;
  /** The day by which models count as retired (ISO); missing when the maker of the snapshot did not tell. */
  readonly asOf?: string;
  /** Lines around the places, where they were asked for. */
  readonly frames?: readonly CodeFrame[];
  /** How attackers get to what matters; missing = nobody thought about it. */
  readonly attackPaths?: AttackAnalysis;
  /** What is not as the intended configuration says, and of what of it nobody can say; missing = it says nothing. */
  readonly intended?: {
    /** Worst first. */
    readonly departures: readonly Drift[];
    readonly notAssessed: readonly NotAssessed[];
    /** The kinds of change that looked. */
    readonly kinds: readonly Pick<DriftKind, "id" | "title" | "why">[];
  };
  /** What it was compared with; then only what is new since stands in findings and `intended`. Missing = it was not compared. */
  readonly since?: { readonly name: string; readonly commit: string | null };
  /** Instant given by the caller for formats that want one; null keeps the bytes free of time. */
  readonly time: string | null;
}
