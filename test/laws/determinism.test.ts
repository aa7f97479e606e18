import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reports } from "../../src/catalog/reports.generated.ts";
import { runScan, type ScanOptions } from "../../src/platform/scan/run-scan.ts";
import type { WalkedFile } from "../../src/platform/scan/walk.ts";
import { REPORT_OPTIONS } from "../../src/testing/report-options.ts";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "stance-"));
  writeFiles(root, smallRepository());
  for (let index = 0; index < 120; index++) {
    const path = join(root, `part${index % 7}/file${index}.py`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o-2024-0${(index % 9) + 1}-01", messages=[])\n`,
    );
  }
});
afterAll(() => rmSync(root, { recursive: true }));

interface Outputs {
  readonly [name: string]: string;
}

const scan = async (details: Partial<ScanOptions>): Promise<Outputs> => {
  const { snapshot } = await runScan({
    root,
    name: "t",
    workers: 1,
    gitignore: true,
    exclude: [],
    time: null,
    ...details,
  });
  const rendered = reports.map((report) => [report.id, report.render(snapshot, { ...REPORT_OPTIONS, verbose: true })]);
  return { ...Object.fromEntries(rendered), snapshot: JSON.stringify(snapshot) };
};

/** Outputs that are not the same bytes. */
const differing = (a: Outputs, b: Outputs): string[] => Object.keys(a).filter((name) => a[name] !== b[name]);

it("gives the same bytes in every format with one worker, with two, and in any order of files", async () => {
  const one = await scan({ workers: 1 });
  expect(Object.keys(one)).toHaveLength(reports.length + 1);
  const models = JSON.parse(one.snapshot ?? "").assets.filter((asset: { kind: string }) => asset.kind === "model");
  expect(models.length).toBeGreaterThan(9);
  expect(differing(await scan({ workers: 2 }), one)).toEqual([]);
  const shuffled = (files: readonly WalkedFile[]): WalkedFile[] =>
    [...files].sort((a, b) => ((a.size * 7 + a.path.length) % 5) - ((b.size * 7 + b.path.length) % 5));
  expect(differing(await scan({ workers: 2, order: shuffled }), one)).toEqual([]);
  expect(differing(await scan({ workers: 1, order: (files) => [...files].reverse() }), one)).toEqual([]);
});

it("a planted difference is seen", () => {
  expect(differing({ json: "a", html: "b" }, { json: "a", html: "c" })).toEqual(["html"]);
});
