import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Snapshot } from "../../src/domain/snapshot.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import type { Attack } from "./attacks/attack.ts";
import { ATTACKS } from "./attacks/attacks.ts";
import { besideFile } from "./tree.ts";

const scratch = mkdtempSync(join(tmpdir(), "stance-attacks-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const scan = async (root: string): Promise<Snapshot> =>
  (await runScan({ root, name: "t", workers: 2, gitignore: true, exclude: [], time: null })).snapshot;

/** What of a scan is about one folder; "" for all. */
function about(snapshot: Snapshot, folder: string) {
  const isThere = (path: string): boolean => path.startsWith(folder);
  const assets = snapshot.assets.filter(({ evidence }) => evidence.some(({ path }) => isThere(path)));
  return {
    names: assets.map(({ name }) => name),
    reasons: snapshot.notExamined.filter(({ path }) => isThere(path)).map(({ reason }) => reason),
    blamed: snapshot.findings
      .filter(({ evidence }) => evidence.some(({ path }) => isThere(path)))
      .map(({ rule }) => rule),
  };
}

/** What was claimed of every attack: it took no source and no thread with it, brought nothing in, and hid nothing beside it. */
function expectMet({ must }: Attack, snapshot: Snapshot, folder: string, beside: string): void {
  const { names, reasons, blamed } = about(snapshot, folder);
  expect(snapshot.assets.map(({ name }) => name)).toContain(beside);
  expect(reasons).not.toContain("failed");
  expect(reasons).not.toContain("timed-out");
  expect(names).toEqual(expect.arrayContaining([...(must.finds ?? [])]));
  expect(blamed).toEqual(expect.arrayContaining([...(must.blames ?? [])]));
  if (must.tells !== undefined)
    expect(
      must.tells.some((reason) => reasons.includes(reason)),
      `${reasons}`,
    ).toBe(true);
  if (must.whole === true) expect(reasons).toEqual([]);
  const text = JSON.stringify(snapshot);
  expect(["root:x:0:0", ...(must.lacks ?? [])].filter((item) => text.includes(item))).toEqual([]);
}

const together = ATTACKS.filter(({ alone }) => alone !== true).map((attack, index) => ({
  attack,
  folder: `a${index}`,
}));
const alone = ATTACKS.filter((attack) => attack.alone === true);
let snapshot: Snapshot;

beforeAll(async () => {
  const root = join(scratch, "together");
  for (const { attack, folder } of together) {
    mkdirSync(join(root, folder), { recursive: true });
    await attack.write(join(root, folder));
    writeFileSync(join(root, folder, "beside.py"), besideFile(`beside-${folder}`));
  }
  snapshot = await scan(root);
}, 300_000);

it("take no source with them", () => {
  expect(snapshot.runs.filter(({ status }) => status === "failed")).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

it.each(together.map((item) => [item.attack.name, item] as const))("%s", (_, { attack, folder }) => {
  expectMet(attack, snapshot, `${folder}/`, `beside-${folder}`);
});

it.each(alone.map((attack, index) => [attack.name, attack, index] as const))("%s", async (_, attack, index) => {
  const root = join(scratch, `alone-${index}`);
  mkdirSync(root);
  await attack.write(root);
  writeFileSync(join(root, "beside.py"), besideFile("beside-alone"));
  const own = await scan(root);
  expect(own.runs.filter(({ status }) => status === "failed")).toEqual([]);
  expectMet(attack, own, "", "beside-alone");
});
