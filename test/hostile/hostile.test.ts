import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/domain/snapshot.ts";
import { runScan, type ScanOptions } from "../../src/platform/scan/run-scan.ts";
import { CALL, put } from "./simple.ts";
import { ALONE, besideFile, PLANTED, writeHostileTree } from "./tree.ts";

/** Scans a folder that something hostile was put into, beside a file that must be found all the same. */
async function scanHostile(write: (root: string) => unknown, details: Partial<ScanOptions> = {}): Promise<Snapshot> {
  const root = mkdtempSync(join(tmpdir(), "stance-hostile-"));
  try {
    await write(root);
    writeFileSync(join(root, "beside.py"), besideFile("gpt-4.1"));
    const options = { root, name: "t", workers: 1, gitignore: false, exclude: [], time: null, ...details };
    const { snapshot } = await runScan(options);
    expect(existsSync(join(root, "PWNED"))).toBe(false);
    return snapshot;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What the laws ask whatever was read: no source fell, no file took a thread with it, nothing from outside came in. */
function expectUnharmed(snapshot: Snapshot): void {
  expect(snapshot.runs.filter((run) => run.status === "failed")).toEqual([]);
  const ended = snapshot.notExamined.filter((item) => item.connector === null && item.reason === "timed-out");
  expect([...ended, ...snapshot.notExamined.filter((item) => item.reason === "failed")]).toEqual([]);
  expect(JSON.stringify(snapshot)).not.toContain("root:x:0:0");
  expect(({} as { command?: string }).command).toBeUndefined();
}

describe("hostile input", () => {
  let snapshot: Snapshot;
  let reasons: (folder: string) => string[];
  beforeAll(async () => {
    snapshot = await scanHostile(writeHostileTree, { workers: 2, gitignore: true });
    reasons = (folder) =>
      snapshot.notExamined.filter((item) => item.path.startsWith(`${folder}/`)).map((item) => item.reason);
  }, 120_000);

  it("harms nothing", () => expectUnharmed(snapshot));

  it.each(PLANTED.map((planted) => [planted.input.name, planted] as const))("%s", (_, { input, folder, beside }) => {
    expect(snapshot.assets.map((asset) => asset.name)).toContain(beside);
    if (input.reason !== null) expect(reasons(folder)).toContain(input.reason);
  });

  it.each(ALONE)("$name", async ({ write, reason }) => {
    const alone = await scanHostile(write);
    expectUnharmed(alone);
    expect(alone.assets.map((asset) => asset.name)).toContain("gpt-4.1");
    if (reason !== null) expect(alone.notExamined.map((item) => item.reason)).toContain(reason);
  });

  it("is of two hundred kinds", () => {
    expect(
      new Set([...ALONE, ...PLANTED.map(({ input }) => input)].map((input) => input.name)).size,
    ).toBeGreaterThanOrEqual(200);
  });
});

describe("what changes under the scan", () => {
  const outside = mkdtempSync(join(tmpdir(), "stance-outside-"));
  writeFileSync(join(outside, "app.py"), CALL.replace("gpt-4o", "outside-model"));

  it.each([
    ["a folder that becomes a link outside", "inner"],
    ["a file that becomes a link outside", "inner/app.py"],
  ])("%s between the walk and the reading is not followed", async (_, place) => {
    let root = "";
    const write = (folder: string): void => {
      root = folder;
      put("inner/app.py", CALL)(folder);
    };
    const swap: ScanOptions["order"] = (files) => {
      renameSync(join(root, place), join(root, `${place.replace("/", "-")}.old`));
      symlinkSync(place === "inner" ? outside : join(outside, "app.py"), join(root, place));
      return files;
    };
    const snapshot = await scanHostile(write, { order: swap });
    expect(snapshot.assets.map((asset) => asset.name)).toContain("gpt-4.1");
    expect(JSON.stringify(snapshot)).not.toContain("outside-model");
    expect(snapshot.notExamined).toContainEqual(expect.objectContaining({ path: "inner/app.py", reason: "link" }));
  });

  it("a file that is gone is told", async () => {
    let root = "";
    const write = (folder: string): void => {
      root = folder;
      mkdirSync(join(folder, "a"));
      put("a/app.py", CALL)(folder);
    };
    const remove: ScanOptions["order"] = (files) => {
      rmSync(join(root, "a"), { recursive: true });
      return files;
    };
    const { notExamined } = await scanHostile(write, { order: remove });
    expect(notExamined).toContainEqual(expect.objectContaining({ path: "a/app.py", reason: "unreadable" }));
  });
});
