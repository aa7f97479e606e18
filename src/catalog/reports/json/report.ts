import type { Finding, Undecided } from "../../../domain/finding.ts";
import { defineReport } from "../../../domain/report.ts";
import { kindsOf, type Rule } from "../../../domain/rule.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { summaryOf } from "../shared/summary.ts";
import { pathsOf } from "./paths.ts";
import schema from "./schema.json" with { type: "json" };

/** Raised in the first part when a field goes or changes its meaning, in the second when one is added. */
const SCHEMA_VERSION = "1.7";

/** Everything the scan knows, for programs. Its shape is promised by docs/reference/report.schema.json. */
export const json = defineReport({
  id: "json",
  title: "JSON",
  purpose: "everything, for programs",
  mediaType: "application/json",
  fileName: "stance.json",
  tells: ["attack-paths"],
  render: (snapshot) => `${JSON.stringify(documentOf(snapshot), null, 2)}\n`,
});

function documentOf(snapshot: Snapshot) {
  const assets = new Map(snapshot.assets.map((asset) => [asset.id, asset]));
  return {
    $schema: schema.$id,
    schemaVersion: SCHEMA_VERSION,
    tool: snapshot.tool,
    target: snapshot.target,
    time: snapshot.time,
    asOf: snapshot.asOf ?? null,
    summary: summaryOf(snapshot),
    findings: snapshot.findings.map(finding),
    undecided: snapshot.undecided.map((item) => undecided(item, assets.get(item.assetId))),
    notExamined: snapshot.notExamined,
    attackPaths: snapshot.attackPaths === undefined ? null : pathsOf(snapshot.attackPaths),
    intended: snapshot.intended === undefined ? null : intended(snapshot.intended),
    leftOut: snapshot.leftOut ?? null,
    exceptions: snapshot.exceptions ?? [],
    device: snapshot.device ?? null,
    assets: snapshot.assets,
    relationships: snapshot.relationships,
    incomplete: snapshot.incomplete ?? [],
    rules: snapshot.rules.map((rule) => ruleOf(rule, snapshot)),
    runs: snapshot.runs,
  };
}

const finding = ({ assetId, assetKind, assetName, ...rest }: Finding) => {
  const { fingerprint, rule, severity, message, subject, role, ignored, evidence } = rest;
  const asset = { id: assetId, kind: assetKind, name: assetName };
  return { fingerprint, rule, severity, message, asset, subject, role, ignored, evidence };
};

const intended = ({ departures, notAssessed }: NonNullable<Snapshot["intended"]>) => ({
  departures: departures.map(
    ({ about: _about, attribution: _attribution, classifiedBy: _rule, subject: _subject, ...told }) => told,
  ),
  notAssessed: notAssessed.map(({ kind, asset, subject, reason }) => ({ kind, asset, subject, reason })),
});

const undecided = ({ rule, assetId, reasons }: Undecided, asset: AssetRecord | undefined) => ({
  rule,
  asset: { id: assetId, kind: asset?.kind ?? null, name: asset?.name ?? null },
  reasons,
});

const ruleOf = (rule: Rule, { tally }: Snapshot) => ({
  id: rule.id,
  title: rule.title,
  area: rule.area,
  appliesTo: kindsOf(rule),
  severity: rule.severity,
  controls: rule.controls,
  techniques: rule.techniques,
  why: rule.why,
  fix: rule.fix,
  references: rule.references ?? [],
  outcomes: tally[rule.id] ?? { pass: 0, fail: 0, unknown: 0, notApplicable: 0 },
});
