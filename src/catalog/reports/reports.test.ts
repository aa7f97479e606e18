import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../../domain/snapshot.ts";
import { runScan } from "../../platform/scan/run-scan.ts";
import { cyclonedx } from "./cyclonedx/report.ts";
import { cyclonedx16 } from "./cyclonedx-1.6/report.ts";
import { json } from "./json/report.ts";
import { sarif } from "./sarif/report.ts";

const options = { width: 80, colour: false, unicode: true, verbose: false };
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

describe("CycloneDX", () => {
  it.each([
    ["1.7", cyclonedx],
    ["1.6", cyclonedx16],
  ] as const)("%s passes the official schema", async (version, report) => {
    const validator = new Validation.JsonStrictValidator(version === "1.7" ? Spec.Version.v1dot7 : Spec.Version.v1dot6);
    const text = report.render(snapshot, options);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"components"', '"komponents"'))).not.toBeNull();
    const names = JSON.parse(text).components.map(
      (item: { type: string; name: string }) => `${item.type}:${item.name}`,
    );
    expect(names).toEqual(expect.arrayContaining(["machine-learning-model:gpt-4o", "data:squad", "application:agent"]));
  });
});

describe("JSON", () => {
  it("counts what it lists", () => {
    const report = JSON.parse(json.render(snapshot, options));
    const findings = Object.values<number>(report.summary.findings).reduce((sum, count) => sum + count, 0);
    expect(findings).toBe(report.findings.length);
    const assets = Object.values<number>(report.summary.assets).reduce((sum, count) => sum + count, 0);
    expect(assets).toBe(report.assets.length);
    expect(report.findings.map((finding: { rule: string }) => finding.rule)).toContain(
      "model-output-reaches-interpreter",
    );
  });
});

describe("SARIF", () => {
  it("gives every finding a rule, a place and a fingerprint", () => {
    const [run] = JSON.parse(sarif.render(snapshot, options)).runs;
    const failed = run.results.filter((result: { kind: string }) => result.kind === "fail");
    expect(failed).toHaveLength(snapshot.findings.length);
    for (const result of failed) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("agent%20%3Cb%3E%C3%BC.py");
      expect(result.partialFingerprints["stance/v1"]).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(run.results.filter((result: { kind: string }) => result.kind === "open")).toHaveLength(
      snapshot.undecided.length,
    );
  });
});
