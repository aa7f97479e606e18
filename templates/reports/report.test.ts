import { expect, it } from "vitest";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { __NAME__ } from "./report.ts";

it("FILL IN: has a line for every finding and says what was not examined", () => {
  const snapshot = sampleSnapshot();
  const text = __NAME__.render(snapshot, REPORT_OPTIONS);
  expect(text.trimEnd().split("\n")).toHaveLength(snapshot.findings.length + 1);
  expect(text).toContain(`${snapshot.notExamined.length} not examined`);
});
