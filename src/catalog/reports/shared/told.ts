import type { Drift, DriftClass } from "../../../domain/drift.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { Rule } from "../../../domain/rule.ts";
import { compareSeverity, type Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";

/** What something told is judged by: a rule, a kind of change, or a shape of attack path. */
export interface Described extends Pick<Rule, "title" | "why" | "fix" | "controls" | "techniques" | "references"> {
  readonly id: string;
  readonly area: string;
  readonly severity: Severity;
}

/** What a report of findings has a row for. */
export interface ToldFinding extends Omit<Finding, "rule"> {
  /** Id of one of the {@link ToldFindings.rules}. */
  readonly rule: string;
  /** What people make of a change; null = a rule failed. */
  readonly class: DriftClass | null;
}

/** All that a report of findings tells, and what it is judged by. */
export interface ToldFindings {
  /** Worst first; what does not count is last. */
  readonly findings: readonly ToldFinding[];
  readonly rules: readonly (Rule | Described)[];
}

/** Findings of rules together with what is not as it is intended to be, so that every report of findings tells both. Pure. */
export function toldIn({ findings, rules, intended }: Snapshot): ToldFindings {
  const { departures = [], kinds = [] } = intended ?? {};
  const all = [...findings.map((finding) => ({ ...finding, class: null })), ...departures.map(asFinding)];
  return { findings: all.sort(worstFirst), rules: [...rules, ...kinds.map((kind) => describedBy(kind, departures))] };
}

const worstFirst = (a: ToldFinding, b: ToldFinding): number =>
  Number(a.ignored !== null) - Number(b.ignored !== null) || compareSeverity(a.severity, b.severity);

/** Under which rule a kind of change stands in reports of findings. */
export const ruleOfKind = (kind: string): string => `drift/${kind}`;

/** A change as a finding: one that was to be is one that people decided not to count. */
const asFinding = ({ asset, kind, says, because, classifiedBy, ...drift }: Drift): ToldFinding => ({
  ...{ fingerprint: drift.fingerprint, rule: ruleOfKind(kind), severity: drift.severity, class: drift.class },
  message: `${says} (${drift.class}: ${because})`,
  ...{ assetId: asset.id, assetKind: asset.kind, assetName: asset.name, subject: drift.subject },
  ...{ evidence: drift.evidence, role: drift.role },
  ignored: drift.class === "expected" ? { reason: because, expires: null, source: ruleOfKind(classifiedBy) } : null,
});

const FIX =
  "Make it as it was approved or is intended to be. If it is to be as it is now, have that approved: accept it into the baseline, or say in the configuration that it is intended.";

type Kind = NonNullable<Snapshot["intended"]>["kinds"][number];

/** As severe as the worst that it tells here. */
const describedBy = ({ id, title, why }: Kind, departures: readonly Drift[]): Described => ({
  ...{ id: ruleOfKind(id), area: "drift", title, why, fix: FIX, controls: [], techniques: [] },
  severity: departures.find(({ kind }) => kind === id)?.severity ?? "medium",
});
