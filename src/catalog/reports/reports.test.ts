import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleException, Snapshot } from "../../domain/snapshot.ts";
import { runScan } from "../../platform/scan/run-scan.ts";
import { REPORT_OPTIONS } from "../../testing/report-options.ts";
import { sampleSnapshot } from "../../testing/sample-snapshot.ts";
import { reports } from "../reports.generated.ts";
import { cyclonedx } from "./cyclonedx/report.ts";
import { json } from "./json/report.ts";
import { sarif } from "./sarif/report.ts";

describe.each(reports)("$id", (report) => {
  it("says the same for the same snapshot, and leaves it as it was", () => {
    const snapshot = sampleSnapshot();
    const before = JSON.stringify(snapshot);
    const text = report.render(snapshot, REPORT_OPTIONS);
    expect(report.render(sampleSnapshot(), REPORT_OPTIONS) === text).toBe(true);
    expect(JSON.stringify(snapshot)).toBe(before);
    expect(text.endsWith("\n")).toBe(true);
  });
});

/** An inventory holds no findings, so that none is missing from it. */
const JUDGING = reports.filter(({ id }) => id !== "csv-assets");

describe.each(JUDGING)("$id says which rules", (report) => {
  const exceptions: readonly RuleException[] = [
    { rule: "agent-can-leak-data", severity: "high", judgedAs: null, source: "ops/stance.yaml" },
    { rule: "model-version-floats", severity: "medium", judgedAs: "low", source: "--config" },
  ];
  const told = report.render(sampleSnapshot({ exceptions }), { ...REPORT_OPTIONS, width: 200 });

  it("were switched off or judged otherwise, and who said so", () => {
    const titleOf = (id: string) => sampleSnapshot().rules.find((rule) => rule.id === id)?.title ?? id;
    for (const [rule, source] of exceptions.map((item) => [item.rule, item.source] as const)) {
      expect([rule, titleOf(rule)].some((word) => told.includes(word))).toBe(true);
      expect(told).toContain(source);
    }
    expect(told).toMatch(/switched off|"judgedAs": null/);
  });

  it("and speaks of none where nobody said anything", () => {
    const plain = report.render(sampleSnapshot(), { ...REPORT_OPTIONS, width: 200 });
    expect(plain).not.toMatch(/switched off by|Declared exceptions|"judgedAs"/);
  });
});

describe("over a real scan of a file with an odd name", () => {
  let root = "";
  let snapshot: Snapshot;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "stance-"));
    writeFileSync(
      join(root, "agent <b>ü.py"),
      'from openai import OpenAI\nfrom smolagents import CodeAgent\nfrom datasets import load_dataset\nload_dataset("squad")\nc = OpenAI()\nr = c.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": "You are a kind helper."}])\neval(r.choices[0].message.content)\nagent = CodeAgent(tools=[], model="x")\n',
    );
    snapshot = (await runScan({ root, name: "t", workers: 1, gitignore: true, exclude: [], time: null })).snapshot;
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("JSON names the finding", () => {
    const { findings } = JSON.parse(json.render(snapshot, REPORT_OPTIONS));
    expect(findings.map((finding: { rule: string }) => finding.rule)).toContain("model-output-reaches-interpreter");
  });

  it("SARIF places every finding", () => {
    const [run] = JSON.parse(sarif.render(snapshot, REPORT_OPTIONS)).runs;
    expect(run.results).toHaveLength(snapshot.findings.length);
    for (const result of run.results)
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("agent%20%3Cb%3E%C3%BC.py");
  });

  it("CycloneDX lists model, data and agent, and passes the schema", async () => {
    const text = cyclonedx.render(snapshot, REPORT_OPTIONS);
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(text)).toBeNull();
    const names = JSON.parse(text).components.map(
      (item: { type: string; name: string }) => `${item.type}:${item.name}`,
    );
    expect(names).toEqual(expect.arrayContaining(["machine-learning-model:gpt-4o", "data:squad", "application:agent"]));
  });
});
