import type { Finding } from "../../../domain/finding.ts";
import type { RuleId } from "../../../domain/ids.generated.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { FindingState, TriageDecision, TriageState } from "../../../domain/triage.ts";
import type { Actor, AsOf, Page, PageRequest } from "./access.ts";

/** A finding with what people decided about it. */
export interface StoredFinding extends Omit<Finding, "ignored">, TriageState {
  /** Its fingerprint as in a local scan; followed by `@` and the source when its asset's id is. */
  readonly id: string;
  readonly firstSeen: number;
  /** When the current spell of the flaw began: the first sight, or the last reopening. */
  readonly openedAt: number;
  readonly fixedAt: number | null;
  /** The change against an approved state from which a person raised it; null: a rule found it. */
  readonly change: string | null;
}

/** One change of a finding. */
export interface FindingEvent {
  readonly at: number;
  readonly actor: Actor;
  readonly action:
    | "opened"
    | "fixed"
    | "reopened"
    | "expired"
    | "inherited"
    | "changed"
    | "fix-known"
    | TriageDecision["action"];
  readonly before: FindingState | null;
  readonly after: FindingState;
  /** What the person said or set, or what the observation brought. */
  readonly detail: { readonly [field: string]: unknown };
}

export interface FindingFilter extends AsOf {
  readonly states?: readonly FindingState[];
  readonly severities?: readonly Severity[];
  readonly rules?: readonly RuleId[];
  readonly asset?: string;
  readonly sources?: readonly string[];
  readonly assignee?: string;
  /** Leaves out those snoozed beyond this instant, or until there is a fix. */
  readonly awakeAt?: number;
  /** Those that should be fixed by this instant. */
  readonly dueBy?: number;
  /** The name of an asset. */
  readonly name?: string;
  /** What a rule found of an asset; empty for findings on the asset as a whole. */
  readonly subject?: string;
}

/** `worst`: the order of a scan; by when the flaw appeared otherwise. */
export const FINDING_ORDERS = ["worst", "newest", "oldest"] as const;
export type FindingOrder = (typeof FINDING_ORDERS)[number];

/** `cause`: one flaw of things of one name, wherever they are seen. */
export const GROUPINGS = ["rule", "asset", "cause"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings that have something in common; a text is empty where they need not share it. */
export interface FindingGroup {
  readonly rule: string;
  readonly asset: string;
  readonly kind: string;
  readonly name: string;
  readonly subject: string;
  /** Of the worst of them. */
  readonly severity: Severity;
  readonly findings: number;
  readonly assets: number;
  /** When the oldest of them appeared. */
  readonly oldest: number;
}

/** What a bulk decision did: ids that took it, and those that could not, with why. */
export interface BulkResult {
  readonly changed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
}

export interface Findings {
  /** Worst first, then product code before tests, then rule, asset and subject: the order of a scan. */
  list(filter: FindingFilter & PageRequest & { readonly order?: FindingOrder }): Promise<Page<StoredFinding>>;
  /** The worst first, then the largest. */
  groups(by: Grouping, filter: FindingFilter & PageRequest): Promise<Page<FindingGroup>>;
  get(id: string, when?: AsOf): Promise<StoredFinding | null>;
  /** Oldest first. */
  history(id: string): Promise<readonly FindingEvent[]>;
  count(filter?: FindingFilter): Promise<number>;
  countBy(group: "severity" | "rule" | "state", filter?: FindingFilter): Promise<{ readonly [value: string]: number }>;
  /** Applies one decision to many findings, in one transaction with one audit entry. */
  decide(ids: readonly string[], decision: TriageDecision, actor: Actor): Promise<BulkResult>;
  /** Opens accepted findings whose acceptance has ended; returns how many. */
  expire(): Promise<number>;
  /** Rules that could not decide, by asset. */
  undecided(
    asset: string,
    when?: AsOf,
  ): Promise<readonly { readonly rule: RuleId; readonly reasons: readonly string[] }[]>;
}
