import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reports } from "../../src/catalog/reports.generated.ts";
import type { Snapshot } from "../../src/domain/snapshot.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { REPORT_OPTIONS } from "../../src/testing/report-options.ts";
import { sampleSnapshot } from "../../src/testing/sample-snapshot.ts";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";
import { SnapshotBuilder } from "../../src/testing/snapshot-builder.ts";
import {
  type Recount,
  recountCsv,
  recountCsvAssets,
  recountHtml,
  recountJson,
  recountJunit,
  recountSarif,
  recountTerminal,
} from "./numbers.ts";

const RECOUNTS: { readonly [report: string]: Recount } = {
  json: recountJson,
  html: recountHtml,
  terminal: recountTerminal,
  sarif: recountSarif,
  junit: recountJunit,
  csv: recountCsv,
  "csv-assets": recountCsvAssets,
};
const render = (id: string, snapshot: Snapshot): string =>
  reports.find((report) => report.id === id)?.render(snapshot, { ...REPORT_OPTIONS, width: 200, verbose: true }) ?? "";

/** Thousands of rows, so that figures carry separators. */
function many(): Snapshot {
  const builder = new SnapshotBuilder();
  const rule = builder.rule("many", "high");
  for (let index = 0; index < 1_203; index++) {
    const agent = builder.asset("agent", `agent ${index}`);
    if (index % 2 === 0) builder.finding(rule, agent, `flaw ${index}`);
    else builder.undecided(rule, agent, "nobody knows");
  }
  return builder
    .notExamined("too-large", "over the limit", ...Array.from({ length: 1_100 }, (_, index) => `f${index}`))
    .build();
}

const root = mkdtempSync(join(tmpdir(), "stance-numbers-"));
const snapshots: { [name: string]: Snapshot } = {
  sample: sampleSnapshot(),
  empty: new SnapshotBuilder().build(),
  many: many(),
};
beforeAll(async () => {
  writeFiles(root, smallRepository());
  const options = { root, name: "t", workers: 1, gitignore: true, exclude: [], time: null };
  snapshots["small repository"] = (await runScan(options)).snapshot;
});
afterAll(() => rmSync(root, { recursive: true }));

describe.each(Object.keys(RECOUNTS))("%s", (id) => {
  it.each(["sample", "empty", "many", "small repository"])("counts its rows: %s", (name) => {
    const snapshot = snapshots[name] as Snapshot;
    expect(RECOUNTS[id]?.(render(id, snapshot), snapshot)).toEqual([]);
  });

  it("a planted wrong number is seen", () => {
    const snapshot = sampleSnapshot();
    const text = render(id, snapshot);
    const wrong = {
      json: text.replace(/"undecided": \d+/, '"undecided": 99'),
      html: text.replace(/data-figure="graph">\d+/, 'data-figure="graph">99'),
      terminal: text.replace(/(What was not looked at {2})\d+/, "$199"),
      sarif: JSON.stringify({
        runs: [{ ...JSON.parse(id === "sarif" ? text : '{"runs":[{}]}').runs[0], results: [] }],
      }),
      junit: text.replace(/tests="\d+"/, 'tests="99"'),
      csv: text.split("\n").slice(0, 1).join("\n"),
      "csv-assets": text.split("\n").slice(0, 1).join("\n"),
    }[id];
    expect(RECOUNTS[id]?.(wrong ?? "", snapshot)[0]).toMatch(/says (99|0), there (are|is)/);
  });
});
