import { expect, it } from "vitest";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { gitlab } from "./report.ts";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

it("has the five fields GitLab asks for, once per finding that counts", () => {
  const snapshot = sampleSnapshot();
  const issues = JSON.parse(gitlab.render(snapshot, REPORT_OPTIONS)) as Issue[];
  expect(issues.map((issue) => issue.fingerprint)).toEqual(
    sortFindings(snapshot, REPORT_OPTIONS).counting.map((finding) => finding.fingerprint),
  );
  expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(issues.length);
  for (const issue of issues) {
    expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
    expect(issue.description).not.toBe("");
    expect(issue.location.path).not.toMatch(/^\.?\//);
    expect(issue.location.lines.begin).toBeGreaterThan(0);
  }
});

it("is an empty list without findings", () =>
  expect(JSON.parse(gitlab.render(new SnapshotBuilder().build(), REPORT_OPTIONS))).toEqual([]));

it("counts those in tests too when asked", () => {
  const snapshot = sampleSnapshot();
  const issues = JSON.parse(gitlab.render(snapshot, { ...REPORT_OPTIONS, includeTests: true })) as Issue[];
  expect(issues).toHaveLength(snapshot.findings.filter((finding) => finding.ignored === null).length);
});

it("tells what is not as it is intended to be, but not what was to be", () => {
  const intended = sampleDepartures();
  const issuesOf = (departures: typeof intended.departures) =>
    (
      JSON.parse(gitlab.render(sampleSnapshot({ intended: { ...intended, departures } }), REPORT_OPTIONS)) as Issue[]
    ).filter(({ check_name }) => check_name === "drift/mcp-pin-broken");
  expect(issuesOf(intended.departures)).toMatchObject([{ fingerprint: "0123456789abcdef", severity: "critical" }]);
  expect(issuesOf(intended.departures.map((drift) => ({ ...drift, class: "expected" as const })))).toEqual([]);
});
