import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { placeAt, SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { relativeUri } from "./locations.ts";
import { sarif } from "./report.ts";

const schemaFile = join(import.meta.dirname, "../../../../test/schemas/sarif-schema-2.1.0.json");
const ajv = new Ajv.Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

const log = (snapshot: Snapshot = sampleSnapshot()) => JSON.parse(sarif.render(snapshot, REPORT_OPTIONS));
const run = (snapshot?: Snapshot) => log(snapshot).runs[0];

describe("the official schema", () => {
  it("is kept by a full scan, an empty one and one with time", () => {
    for (const snapshot of [
      sampleSnapshot({ time: "2026-01-02T03:04:05Z" }),
      new SnapshotBuilder().build(),
      sampleSnapshot(),
      sampleSnapshot({ intended: sampleDepartures() }),
      sampleSnapshot({ intended: sampleDepartures(), since: { name: "main", commit: null } }),
    ]) {
      validate(log(snapshot));
      expect(validate.errors).toBeNull();
    }
  });

  it("would refuse a wrong level, an unknown field and a bad URI", () => {
    const wrong = log();
    wrong.runs[0].results[0].level = "fatal";
    expect(validate(wrong)).toBe(false);
    const unknown = log();
    unknown.runs[0].results[0].surprise = 1;
    expect(validate(unknown)).toBe(false);
    const uri = log();
    uri.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
    expect(validate(uri)).toBe(false);
  });
});

it("gives every finding one result with rule, place and fingerprint, and nothing else a result", () => {
  const snapshot = sampleSnapshot();
  const { results, tool } = run();
  expect(results.map((result: { partialFingerprints: object }) => result.partialFingerprints)).toEqual(
    snapshot.findings.map((finding) => ({ "stance/v1": finding.fingerprint })),
  );
  for (const result of results) {
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.locations).toHaveLength(1);
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toContain(`${result.properties.asset.kind}:`);
  }
});

it("scores severities so that code hosts show the same word", () => {
  const builder = new SnapshotBuilder();
  for (const severity of ["critical", "high", "medium", "low", "info"] as const) builder.rule(severity, severity);
  const words = (score: number) => (score > 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low");
  const rules = run(builder.build()).tool.driver.rules;
  expect(
    rules.map((rule: { properties: { "security-severity": string } }) =>
      words(Number(rule.properties["security-severity"])),
    ),
  ).toEqual(["critical", "high", "medium", "low", "low"]);
});

it("suppresses what was ignored, with the reason", () => {
  const suppressed = run().results.filter((result: { suppressions?: unknown }) => result.suppressions !== undefined);
  expect(suppressed).toHaveLength(2);
  expect(suppressed[0].suppressions[0]).toMatchObject({
    kind: "external",
    status: "accepted",
    justification: expect.stringContaining("The alias is wanted"),
    properties: { expires: "2027-03-31" },
  });
});

it("tells all that is unknown as notifications", () => {
  const snapshot = sampleSnapshot();
  const [invocation] = run().invocations;
  const notes = invocation.toolExecutionNotifications as {
    descriptor: { id: string };
    associatedRule?: { id: string };
  }[];
  const count = (id: string) => notes.filter((note) => note.descriptor.id === id).length;
  expect(invocation.executionSuccessful).toBe(false);
  expect(count("source-failed")).toBe(1);
  expect(count("not-examined")).toBe(snapshot.notExamined.length);
  expect(count("undecided")).toBe(snapshot.undecided.length);
  expect(notes.flatMap((note) => note.associatedRule?.id ?? [])).toEqual(snapshot.undecided.map((item) => item.rule));
});

describe("what is not as it is intended to be", () => {
  const intended = sampleDepartures();
  const [departure] = intended.departures;
  const told = (snapshot: Snapshot) => {
    const found = run(snapshot);
    const isDrift = ({ ruleId }: { ruleId: string }): boolean => ruleId === "drift/mcp-pin-broken";
    return { found, results: found.results.filter(isDrift) };
  };

  it("is a result with rule, fingerprint and reason; what must not stay is an error whatever its severity", () => {
    const low = { ...intended, departures: [{ ...departure!, severity: "low" as const }] };
    const { found, results } = told(sampleSnapshot({ intended: low }));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ...{ kind: "fail", level: "error", partialFingerprints: { "stance/v1": departure?.fingerprint } },
      message: { text: `${departure?.says} (blocking: ${departure?.because})` },
      properties: { class: "blocking", severity: "low" },
    });
    const rule = found.tool.driver.rules[results[0].ruleIndex];
    expect(rule).toMatchObject({ id: "drift/mcp-pin-broken", shortDescription: { text: intended.kinds[0]?.title } });
    expect(rule.help.text).toContain("How to fix it");
    expect(results[0].suppressions).toBeUndefined();
  });

  it("is suppressed where it was to be, with the reason", () => {
    const expected = { ...departure!, class: "expected" as const, because: "approved by Ada: moved" };
    const { results } = told(sampleSnapshot({ intended: { ...intended, departures: [expected] } }));
    expect(results[0].suppressions).toMatchObject([{ status: "accepted", justification: "approved by Ada: moved" }]);
  });

  it("is a notification tied to its rule where nobody can say", () => {
    const { found, results } = told(sampleSnapshot({ intended: { ...intended, departures: [] } }));
    expect(results).toEqual([]);
    const notes = found.invocations[0].toolExecutionNotifications as {
      descriptor: { id: string; index: number };
      associatedRule: { index: number };
      message: { text: string };
    }[];
    const [note] = notes.filter(({ descriptor }) => descriptor.id === "unassessed");
    expect(note?.message.text).toContain("which tools it offers was not seen");
    expect(found.tool.driver.notifications[note!.descriptor.index].id).toBe("unassessed");
    expect(found.tool.driver.rules[note!.associatedRule.index].id).toBe("drift/mcp-pin-broken");
  });

  it("is new, and counts nothing of the whole, where two states were compared", () => {
    const since = { name: "main", commit: null };
    const { found } = told(sampleSnapshot({ intended, since }));
    expect(new Set(found.results.map(({ baselineState }: { baselineState: string }) => baselineState))).toEqual(
      new Set(["new"]),
    );
    expect(found.properties).toMatchObject({ since });
    expect(found.properties).not.toHaveProperty("files");
    expect(told(sampleSnapshot()).found.results[0]).not.toHaveProperty("baselineState");
  });
});

it("ties rules to the frameworks they speak of", () => {
  const { taxonomies, tool } = run();
  for (const rule of tool.driver.rules)
    for (const { target } of rule.relationships)
      expect(taxonomies[target.toolComponent.index].taxa[target.index].id).toBe(target.id);
  expect(taxonomies.map((taxonomy: { name: string }) => taxonomy.name)).toContain("MITRE ATLAS");
});

it.each([
  ["data/a b#c?d%.py", "data/a%20b%23c%3Fd%25.py"],
  ["c:/x.py", "c%3A/x.py"],
  ["Évaluation №2.ipynb", "%C3%89valuation%20%E2%84%962.ipynb"],
  ["lone\ud800.py", "lone%EF%BF%BD.py"],
])("encodes the path %j", (path, uri) => expect(relativeUri(path)).toBe(uri));

it("tells a notebook's cell in words, because lines count inside it", () => {
  const builder = new SnapshotBuilder();
  const asset = builder.asset("operation", "cell", {}, { evidence: [placeAt("a.ipynb", 3, { cell: 14 })] });
  builder.finding(builder.rule("x", "high"), asset, "wrong");
  const [location] = run(builder.build()).results[0].locations;
  expect(location.physicalLocation.region).toBeUndefined();
  expect(location.message.text).toBe("cell 14, line 3");
});

it("stays as recorded", () =>
  expectGolden(import.meta.dirname, "golden.sarif", sarif.render(sampleSnapshot(), REPORT_OPTIONS)));
