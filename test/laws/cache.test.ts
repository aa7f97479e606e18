import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { randomNumbers } from "../../bench/estate/random.ts";
import { rules } from "../../src/catalog/rules.generated.ts";
import type { Columns, KnownResult } from "../../src/platform/scan/cache/columns.ts";
import { type Pack, readPack, writePack } from "../../src/platform/scan/cache/pack-file.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";

const ESTATE = join(import.meta.dirname, "../../range/estate");
const scratch = mkdtempSync(join(tmpdir(), "stance-cache-"));
afterAll(() => rmSync(scratch, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Some applications of the estate, side by side, in a folder of their own. */
function planted(name: string): { readonly root: string; readonly cache: string } {
  const root = join(scratch, name);
  for (const part of ["research-crew", "support-desk", "storefront-web"])
    cpSync(join(ESTATE, part), join(root, part), { recursive: true });
  return { root, cache: join(scratch, `${name}-cache`) };
}

async function scan(root: string, folder?: string, rulePack = "one"): Promise<string> {
  const cache = folder === undefined ? undefined : { folder, rulePack };
  const { snapshot } = await runScan({ root, name: "t", workers: 1, gitignore: true, exclude: [], time: null, cache });
  return JSON.stringify({ ...snapshot, rules: rules.length });
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** What people do to files between two scans. */
const EDITS: readonly ((random: Random, files: readonly string[], root: string) => void)[] = [
  (random, files) => {
    const file = pick(random, files);
    writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
  },
  (random, files) => {
    const file = pick(random, files);
    const lines = readFileSync(file, "utf8").split("\n");
    lines.splice(Math.floor(random() * lines.length), 1);
    writeFileSync(file, lines.join("\n"));
  },
  (random, files) => {
    for (const file of files.filter((each) => readFileSync(each, "utf8").includes("gpt-4")).slice(0, 3))
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("gpt-4", pick(random, ["gpt-5", "claude-4", "gpt-4"])));
  },
  // The same size and the same time of change of its content.
  (random, files) => {
    const file = pick(random, files);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace(/[aeiou]/, pick(random, ["a", "e", "i"])));
    utimesSync(file, atime, mtime);
  },
  (random, files) => rmSync(pick(random, files)),
  (random, files) => {
    const file = pick(random, files);
    renameSync(file, join(dirname(file), `moved_${basename(file)}`));
  },
  (random, files, root) => {
    const file = pick(random, files);
    const target = join(root, pick(random, ["research-crew", "support-desk", "elsewhere"]), basename(file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  },
  (random, files) => {
    const [one, other] = [pick(random, files), pick(random, files)];
    const text = readFileSync(one, "utf8");
    writeFileSync(one, readFileSync(other, "utf8"));
    writeFileSync(other, text);
  },
  // An import from another application, and a name that several share.
  (random, files) => {
    const file = pick(
      random,
      files.filter((each) => each.endsWith(".py")),
    );
    const module = basename(
      pick(
        random,
        files.filter((each) => each.endsWith(".py")),
      ),
      ".py",
    );
    writeFileSync(file, `from ${module} import *\n${readFileSync(file, "utf8")}`);
  },
  (random, _, root) => writeFileSync(join(root, pick(random, ["package.json", "agents.yaml"])), '{"name": "shop"}'),
  () => {},
];

describe.each([1, 2])("over a row of edits, a scan with what was kept says what one without says", (seed) => {
  // Files that were changed moments ago are told by their content; with the clock set on, by their times alone.
  it.each([0, 60_000])("with the clock %d ms ahead", async (ahead) => {
    const { root, cache } = planted(`${seed}-${ahead}`);
    const random = randomNumbers(seed);
    const now = Date.now;
    for (let step = 0; step < 6; step++) {
      vi.spyOn(Date, "now").mockImplementation(() => now() + ahead);
      const warm = await scan(root, cache);
      vi.restoreAllMocks();
      expect(warm === (await scan(root)), `step ${step}`).toBe(true);
      for (let edit = 0; edit < 2; edit++) pick(random, EDITS)(random, filesIn(root), root);
    }
  });
});

describe("what is kept", () => {
  it("is taken from nobody else, from no other program and from no damaged file", async () => {
    const { root, cache } = planted("hostile");
    const cold = await scan(root, cache);
    const [file = ""] = filesIn(cache);
    const whole = readFileSync(file);
    for (const spoil of [
      () => writeFileSync(file, whole.subarray(0, whole.length / 2)),
      () => writeFileSync(file, Buffer.concat([whole, whole])),
      () =>
        writeFileSync(
          file,
          whole.map((byte, index) => (index === whole.length - 100 ? byte ^ 1 : byte)),
        ),
      () => writeFileSync(file, ""),
      () => writeFileSync(file, "#!/bin/sh\n"),
      () => {
        writeFileSync(file, whole);
        chmodSync(file, 0o666);
      },
    ]) {
      spoil();
      expect((await scan(root, cache)) === cold).toBe(true);
      chmodSync(file, 0o600);
    }
    expect((await scan(root, cache, "another")) === cold).toBe(true);
  });

  it("is used, so that a lie in it is seen", async () => {
    const { root, cache } = planted("used");
    const cold = await scan(root, cache);
    const name = basename(filesIn(cache)[0] ?? "", ".stance-facts");
    const { head, body } = readPack(cache, name) as Pack;
    const { files, ...rest } = head as { files: Columns };
    const nothing: KnownResult = { asked: 0, facts: [], examinedBy: [], notExamined: [] };
    const emptied: Columns = { ...files, results: files.results.map(() => [nothing]) };
    writePack(cache, name, { ...rest, files: emptied }, [body]);
    expect((await scan(root, cache)) === cold).toBe(false);
  });

  it("lies where only its owner may enter", async () => {
    const { root, cache } = planted("owner");
    await scan(root, cache);
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    for (const file of filesIn(cache)) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("does not outgrow its bound, the oldest going first", async () => {
    const { root, cache } = planted("bound");
    await scan(root, cache);
    const [file = ""] = filesIn(cache);
    const old = join(cache, `${"0".repeat(32)}.stance-facts`);
    writeFileSync(old, "");
    utimesSync(old, 1, 1);
    // A file with a hole: it takes no place on the disk.
    truncateSync(old, 2 ** 30);
    writeFileSync(join(root, "new.py"), "import openai\n");
    await scan(root, cache);
    expect(filesIn(cache)).toEqual([file]);
  });
});
