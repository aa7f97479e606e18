import type { AssetKind } from "../domain/asset.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Finding } from "../domain/finding.ts";
import type { ConnectorId, RuleId } from "../domain/ids.generated.ts";
import type { NotExamined, PartialProperties } from "../domain/observation.ts";
import type { Verb } from "../domain/relationship.ts";
import { kindsOf, type Rule } from "../domain/rule.ts";
import type { Severity } from "../domain/severity.ts";
import type { AssetRecord, RelationshipRecord, RuleTally, Snapshot, SourceRun } from "../domain/snapshot.ts";
import { pass } from "../domain/verdict.ts";
import { digest } from "./digest.ts";

/** A place in a file, in product code unless told otherwise. */
export const placeAt = (path: string, line: number, details: Partial<Evidence> = {}): Evidence => ({
  connector: "source-code" as ConnectorId,
  path,
  line,
  confidence: "declared",
  role: "source",
  ...details,
});

/** Builds snapshots by hand, for tests of what shows them. Nothing is derived: what is not put in is not there. */
export class SnapshotBuilder {
  readonly #assets: AssetRecord[] = [];
  readonly #relationships: RelationshipRecord[] = [];
  readonly #rules = new Map<string, Rule>();
  readonly #findings: Finding[] = [];
  readonly #undecided: { rule: RuleId; assetId: string; reasons: string[] }[] = [];
  readonly #notExamined: NotExamined[] = [];
  readonly #runs: SourceRun[] = [];

  asset<K extends AssetKind>(
    kind: K,
    name: string,
    properties: PartialProperties<K> = {},
    details: Partial<AssetRecord> = {},
  ): AssetRecord {
    const record: AssetRecord = {
      id: digest(`${kind}:${name}:${this.#assets.length}`).slice(0, 16),
      kind,
      name,
      identities: [],
      role: "source",
      properties: properties as AssetRecord["properties"],
      gaps: {},
      evidence: [placeAt("src/app.py", this.#assets.length + 1)],
      disagreements: [],
      ...details,
    };
    this.#assets.push(record);
    return record;
  }

  link(from: AssetRecord, verb: Verb, ...to: AssetRecord[]): this {
    for (const other of to) this.#relationships.push({ from: from.id, verb, to: other.id, evidence: from.evidence });
    return this;
  }

  rule(id: string, severity: Severity, details: Partial<Rule> = {}): Rule {
    const rule: Rule = {
      id: id as RuleId,
      title: `Flaw ${id}`,
      area: "agents",
      appliesTo: "agent",
      severity,
      controls: [],
      techniques: [],
      why: "It matters. Very much.",
      fix: "Take it away. Or guard it.",
      check: pass,
      ...details,
    };
    this.#rules.set(id, rule);
    return rule;
  }

  finding(rule: Rule, asset: AssetRecord, message: string, details: Partial<Finding> = {}): this {
    this.#findings.push({
      fingerprint: digest(`${rule.id}${asset.id}${this.#findings.length}`).slice(0, 16),
      rule: rule.id,
      severity: rule.severity,
      message,
      assetId: asset.id,
      assetKind: asset.kind,
      assetName: asset.name,
      subject: null,
      evidence: asset.evidence,
      role: asset.role,
      ignored: null,
      ...details,
    });
    return this;
  }

  undecided(rule: Rule, asset: AssetRecord, ...reasons: string[]): this {
    this.#undecided.push({ rule: rule.id, assetId: asset.id, reasons });
    return this;
  }

  notExamined(reason: NotExamined["reason"], detail: string, ...paths: string[]): this {
    for (const path of paths) this.#notExamined.push({ path, connector: null, reason, detail });
    return this;
  }

  run(connector: string, details: Partial<SourceRun> = {}): this {
    this.#runs.push({
      connector: connector as ConnectorId,
      status: "succeeded",
      examined: 0,
      notExamined: 0,
      assets: 0,
      error: null,
      ...details,
    });
    return this;
  }

  build(details: Partial<Snapshot> = {}): Snapshot {
    return {
      tool: { name: "stance", version: "0.1.0" },
      target: { name: "acme", commit: null, files: 12, bytes: 3_400 },
      assets: this.#assets,
      relationships: this.#relationships,
      findings: this.#findings,
      undecided: this.#undecided,
      tally: Object.fromEntries([...this.#rules.values()].map((rule) => [rule.id, this.#tallyOf(rule)])),
      rules: [...this.#rules.values()],
      runs: this.#runs,
      notExamined: this.#notExamined,
      time: null,
      ...details,
    };
  }

  #tallyOf(rule: Rule): RuleTally {
    const fail = new Set(this.#findings.filter((item) => item.rule === rule.id).map((item) => item.assetId)).size;
    const unknown = this.#undecided.filter((item) => item.rule === rule.id).length;
    const subjects = this.#assets.filter((item) => kindsOf(rule).includes(item.kind)).length;
    return { fail, unknown, pass: Math.max(0, subjects - fail - unknown), notApplicable: 0 };
  }
}
