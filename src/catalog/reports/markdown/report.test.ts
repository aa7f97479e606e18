import { expect, it } from "vitest";
import { expectGolden } from "../../../testing/golden.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { markdown } from "./report.ts";

const rowsOf = (text: string): number =>
  text.split("\n").filter((line) => /^\| (critical|high|medium|low|info) /.test(line)).length;

it("has a row for every finding, folded where it does not count", () => {
  const snapshot = sampleSnapshot();
  expect(rowsOf(markdown.render(snapshot, REPORT_OPTIONS))).toBe(snapshot.findings.length);
});

it("says what is unknown and what was not examined", () => {
  const snapshot = sampleSnapshot();
  const text = markdown.render(snapshot, REPORT_OPTIONS);
  expect(text).toContain(`${snapshot.undecided.length} checks could not be decided: unknown, not passed`);
  expect(text).toContain(`${snapshot.notExamined.length} items not examined`);
  expect(text).toContain("**Incomplete:** agent-config failed");
});

it("says so when nothing was found", () => {
  const text = markdown.render(new SnapshotBuilder().build(), REPORT_OPTIONS);
  expect(text).toContain("no findings that count");
  expect(text).toContain("no AI found");
});

it("stays within what code hosts take and counts what it leaves out", () => {
  const builder = new SnapshotBuilder();
  for (let index = 0; index < 300; index++) {
    const rule = builder.rule(`rule-${index}`, "high", { fix: "f".repeat(500), title: "t".repeat(300) });
    builder.finding(rule, builder.asset("tool", `tool ${index}`), "m".repeat(500));
  }
  const text = markdown.render(builder.build(), REPORT_OPTIONS);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/260 more findings not listed here|sections? left out for length/);
});

it("stays as recorded", () =>
  expectGolden(import.meta.dirname, "golden.md", markdown.render(sampleSnapshot(), REPORT_OPTIONS)));
