import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runScan, type ScanOptions } from "../../src/platform/scan/run-scan.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "stance-"));
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

const scan = async (details: Partial<ScanOptions>): Promise<string> => {
  const { snapshot } = await runScan({
    root,
    name: "t",
    workers: 1,
    gitignore: true,
    exclude: [],
    time: null,
    ...details,
  });
  return JSON.stringify(snapshot);
};

it("gives the same bytes with one worker, with two, and in any order of files", async () => {
  const one = await scan({ workers: 1 });
  expect(JSON.parse(one).assets.filter((asset: { kind: string }) => asset.kind === "model")).toHaveLength(9);
  expect(await scan({ workers: 2 })).toBe(one);
  expect(
    await scan({
      workers: 2,
      order: (files) =>
        [...files].sort((a, b) => ((a.size * 7 + a.path.length) % 5) - ((b.size * 7 + b.path.length) % 5)),
    }),
  ).toBe(one);
});
