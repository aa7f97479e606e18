import type { AssetKind } from "../../domain/asset.ts";
import type { Asset } from "../../domain/asset-graph.ts";
import { type Evidence, fileRole } from "../../domain/evidence.ts";
import type { Finding, Undecided } from "../../domain/finding.ts";
import { withoutHome } from "../../domain/identity.ts";
import { kindsOf, type Rule } from "../../domain/rule.ts";
import { compareSeverity } from "../../domain/severity.ts";
import type { RuleTally } from "../../domain/snapshot.ts";
import type { Issue, Verdict } from "../../domain/verdict.ts";
import type { Digest } from "../graph/assemble.ts";
import { type ColumnarGraph, GapRead } from "../graph/columnar-graph.ts";

/** Edges between a rule's asset and the furthest asset whose properties it reads; its edges are read from the asset itself only. */
export const RULE_REACH = 1;

/** Every rule's answer over the graph. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly tally: { readonly [rule: string]: RuleTally };
}

/**
 * One rule on one asset. A pass, or that the rule does not apply, is `unknown` where it was reached without knowing everything the
 * check asked for; so is a check that broke.
 */
export function judge<K extends AssetKind>(rule: Rule<K>, asset: Asset<K>, graph: ColumnarGraph): Verdict {
  const reasons: string[] = [];
  graph.missing = { reasons };
  try {
    const verdict = rule.check(asset, graph);
    return verdict.outcome !== "fail" && verdict.outcome !== "unknown" && reasons.length > 0
      ? unknown(reasons)
      : verdict;
  } catch (error) {
    if (error instanceof GapRead) return unknown([...reasons, error.reason]);
    return unknown([`the rule itself failed: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

const unknown = (reasons: readonly string[]): Verdict => ({
  outcome: "unknown",
  reasons: [...new Set(reasons)].sort(),
});

/**
 * Runs every rule over every asset of its kind, or over those of `among` alone. Pure: same graph and rules, same judgement. A rule
 * looks no further than {@link RULE_REACH} edges from its asset, so that much of the graph around `among` is enough.
 */
export function evaluate(
  graph: ColumnarGraph,
  rules: readonly Rule[],
  digest: Digest,
  among?: ReadonlySet<string>,
): Judgement {
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const tally: { [rule: string]: RuleTally } = {};
  for (const rule of rules) {
    const count = { pass: 0, fail: 0, unknown: 0, notApplicable: 0 };
    for (const asset of kindsOf(rule).flatMap((kind) => [...graph.all(kind)])) {
      if (among?.has(asset.id) === false) continue;
      const verdict = judge(rule, asset, graph);
      if (verdict.outcome === "fail")
        findings.push(...verdict.issues.map((issue) => findingOf(rule, asset, issue, digest)));
      if (verdict.outcome === "unknown") undecided.push({ rule: rule.id, assetId: asset.id, reasons: verdict.reasons });
      count[verdict.outcome === "not-applicable" ? "notApplicable" : verdict.outcome]++;
    }
    tally[rule.id] = count;
  }
  return { findings: findings.sort(findingOrder), undecided, tally };
}

/** Worst first; then product code before tests and examples; then rule, asset, subject. */
const findingOrder = (a: Finding, b: Finding): number =>
  compareSeverity(a.severity, b.severity) ||
  Number(a.role !== "source") - Number(b.role !== "source") ||
  compare(a.rule, b.rule) ||
  compare(a.assetName, b.assetName) ||
  compare(a.subject ?? "", b.subject ?? "") ||
  compare(a.fingerprint, b.fingerprint);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function findingOf(rule: Rule, asset: Asset, issue: Issue, digest: Digest): Finding {
  const evidence: readonly Evidence[] =
    issue.evidence !== undefined && issue.evidence.length > 0 ? issue.evidence : asset.evidence;
  const subject = issue.subject ?? null;
  return {
    fingerprint: digest(`${rule.id}\0${withoutHome(asset.id)}\0${subject ?? ""}`).slice(0, 16),
    rule: rule.id,
    severity: issue.severity ?? rule.severity,
    message: issue.message,
    assetId: asset.id,
    assetKind: asset.kind,
    assetName: asset.name,
    subject,
    ...(issue.fixedIn !== undefined && { fixedIn: issue.fixedIn }),
    evidence,
    role: evidence.some((item) => item.role === "source") ? "source" : (evidence[0]?.role ?? fileRole("")),
    ignored: null,
  };
}
