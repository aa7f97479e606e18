import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { REPORT_OPTIONS } from "../../../testing/report-options.ts";
import { sampleDepartures, sampleSnapshot } from "../../../testing/sample-snapshot.ts";
import { SnapshotBuilder } from "../../../testing/snapshot-builder.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { junit } from "./report.ts";

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly skipped: string;
  readonly testcase: readonly {
    readonly name: string;
    readonly failure?: unknown;
    readonly skipped?: unknown;
    readonly error?: unknown;
  }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => name === "testsuite" || name === "testcase",
});

function read(snapshot: Snapshot) {
  const xml = junit.render(snapshot, REPORT_OPTIONS);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites as Suite & { readonly testsuite: readonly Suite[] };
}

it("counts what it lists, per suite and in all", () => {
  const all = read(sampleSnapshot());
  for (const suite of all.testsuite) {
    expect(Number(suite.tests)).toBe(suite.testcase.length);
    expect(Number(suite.failures)).toBe(suite.testcase.filter((item) => item.failure !== undefined).length);
    expect(Number(suite.skipped)).toBe(suite.testcase.filter((item) => item.skipped !== undefined).length);
    expect(Number(suite.errors)).toBe(suite.testcase.filter((item) => item.error !== undefined).length);
  }
  expect(Number(all.tests)).toBe(all.testsuite.reduce((sum, suite) => sum + Number(suite.tests), 0));
});

it("fails once per finding that counts, skips once per undecided check, and errs once per failed source", () => {
  const snapshot = sampleSnapshot();
  const { counting, apart, ignored } = sortFindings(snapshot, REPORT_OPTIONS);
  const all = read(snapshot);
  expect(Number(all.failures)).toBe(counting.length);
  expect(Number(all.errors)).toBe(1);
  expect(Number(all.skipped)).toBe(
    apart.length + ignored.length + snapshot.undecided.length + snapshot.notExamined.length,
  );
});

it("stays XML whatever a scanned file says", () => {
  const builder = new SnapshotBuilder();
  const evil = `]]></testcase><x a="b" & '\u0000\ud800\uffff\x1b[0m`;
  builder.finding(builder.rule("r", "high"), builder.asset("tool", evil), evil);
  const [suite] = read(builder.build()).testsuite;
  expect(suite?.testcase).toHaveLength(1);
  expect(suite?.testcase[0]?.name).toContain("]]>&lt;/testcase>".replace("&lt;", "<"));
});

it("fails for what is not as it is intended to be, and skips what nobody can say or was to be", () => {
  const intended = sampleDepartures();
  const suiteOf = (departures: typeof intended.departures) =>
    read(sampleSnapshot({ intended: { ...intended, departures } })).testsuite.find(
      ({ name }) => name === "drift/mcp-pin-broken",
    );
  expect(suiteOf(intended.departures)).toMatchObject({ tests: "2", failures: "1", skipped: "1" });
  const expected = intended.departures.map((drift) => ({ ...drift, class: "expected" as const }));
  expect(suiteOf(expected)).toMatchObject({ tests: "2", failures: "0", skipped: "2" });
  expect(suiteOf([])).toMatchObject({ tests: "1", failures: "0", skipped: "1" });
});
