import Ajv from "ajv";
import { expect, it } from "vitest";
import { ASSET_KINDS } from "../../../domain/asset.ts";
import { VERBS } from "../../../domain/relationship.ts";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { json } from "./report.ts";
import schema from "./schema.json" with { type: "json" };

const validate = new Ajv.Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const read = (snapshot = sampleSnapshot()) => JSON.parse(json.render(snapshot, REPORT_OPTIONS));

it("keeps its published schema, with and without time, commit and left-out folders", () => {
  const bare = sampleSnapshot({ time: "2026-01-02T03:04:05Z", leftOut: undefined, notExamined: [], runs: [] });
  for (const snapshot of [
    sampleSnapshot(),
    sampleSnapshot({ intended: sampleDepartures() }),
    bare,
    { ...bare, target: { ...bare.target, commit: null } },
  ]) {
    validate(read(snapshot));
    expect(validate.errors).toBeNull();
  }
});

it("has a schema that knows every field: an unknown one is refused anywhere", () => {
  const places = ["", "summary", "target", "findings.0", "findings.0.evidence.0", "assets.0", "rules.0", "runs.0"];
  for (const place of [
    ...places,
    "relationships.0",
    "undecided.0",
    "notExamined.0",
    "leftOut",
    "findings.14.ignored",
  ]) {
    const report = read();
    const target = place.split(".").reduce((value, key) => (key === "" ? value : value[key]), report);
    target.surprise = 1;
    expect(validate(report), place).toBe(false);
  }
});

it("has a schema that requires every field", () => {
  const report = read();
  for (const field of Object.keys(report)) {
    const { [field]: _, ...rest } = report;
    expect(validate(rest), field).toBe(false);
  }
});

it("lists the kinds and verbs of the domain in its schema", () => {
  expect(schema.definitions.kind.enum).toEqual(ASSET_KINDS);
  expect(schema.definitions.relationship.properties.verb.enum).toEqual(VERBS);
});

it("counts what it lists", () => {
  const { summary, ...report } = read();
  const counting = report.findings.filter((finding: { ignored: unknown }) => finding.ignored === null);
  const sum = (counts: object): number =>
    Object.values<number>(counts as never).reduce((total, count) => total + count, 0);
  expect(summary).toMatchObject({
    findings: counting.length,
    ignoredFindings: report.findings.length - counting.length,
    assets: report.assets.length,
    relationships: report.relationships.length,
    undecided: report.undecided.length,
    notExamined: report.notExamined.length,
    complete: false,
  });
  expect(counting.length).toBeGreaterThan(10);
  expect(sum(summary.findingsBySeverity)).toBe(counting.length);
  expect(sum(summary.assetsByKind)).toBe(report.assets.length);
});

it("joins findings with their rule and asset by id", () => {
  const report = read();
  for (const finding of report.findings) {
    expect(report.rules.filter((rule: { id: string }) => rule.id === finding.rule)).toHaveLength(1);
    expect(report.assets.find((asset: { id: string }) => asset.id === finding.asset.id)).toMatchObject({
      kind: finding.asset.kind,
      name: finding.asset.name,
    });
  }
});

it("stays as recorded", () =>
  expectGolden(import.meta.dirname, "golden.json", json.render(sampleSnapshot(), REPORT_OPTIONS)));
