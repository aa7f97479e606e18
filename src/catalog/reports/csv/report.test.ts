import { expect, it } from "vitest";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { csv } from "./report.ts";

it("has a row per finding, whatever its state", () => {
  const snapshot = sampleSnapshot();
  const lines = csv.render(snapshot, REPORT_OPTIONS).split("\r\n").slice(1, -1);
  expect(lines).toHaveLength(snapshot.findings.length);
  for (const [index, finding] of snapshot.findings.entries()) expect(lines[index]).toContain(finding.fingerprint);
});

it("stays as recorded", () =>
  expectGolden(import.meta.dirname, "golden.csv", csv.render(sampleSnapshot(), REPORT_OPTIONS)));
