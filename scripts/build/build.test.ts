import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { isFresh, sourcesDigest, stamp } from "../../src/platform/files/sources.js";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";
import { build } from "./build.ts";

const ROOT = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "stance-build-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The package as it lies when somebody installs it: under node_modules, beside its dependencies. */
async function installed(): Promise<string> {
  const modules = join(scratch, "node_modules");
  const home = join(modules, "stance");
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  for (const part of ["bin", "package.json"]) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  await build(join(ROOT, "src"), join(home, "dist"));
  return join(home, "bin/stance.js");
}

it("makes a package that runs where it is installed and says what the sources say", async () => {
  const target = join(scratch, "repository");
  mkdirSync(target);
  writeFiles(target, smallRepository());
  const scan = (bin: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [bin, "scan", target, "-q", "--format", "json", "--fail-on", "none"], {
      encoding: "utf8",
    });
  const packaged = scan(await installed());
  expect([packaged.status, packaged.stderr]).toEqual([0, ""]);
  expect(packaged.stdout === scan(join(ROOT, "bin/stance.js")).stdout).toBe(true);
});

it("makes a package whose store counts, which it does in a thread of its own", () => {
  const store = join(scratch, "estate.db");
  const stance = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(scratch, "node_modules/stance/bin/stance.js"), ...words, "--store", store], {
      encoding: "utf8",
    });
  expect(stance("push", join(scratch, "repository"), "-q").status).toBe(0);
  const { status, stdout, stderr } = stance("estate");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/\d+ {2}agent/);
});

it("takes a build for fresh until anything it is made of changes", () => {
  const root = join(scratch, "checkout");
  const source = join(root, "src/a.ts");
  for (const folder of ["src", "bin", "dist", "scripts/build", "range"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["src/a.ts", "scripts/build/build.ts", "package.json", "package-lock.json"])
    writeFileSync(join(root, file), "1");
  expect(isFresh(root)).toBe(false);
  stamp(root, sourcesDigest(root));
  expect(isFresh(root)).toBe(true);
  const { atime, mtime } = statSync(source);
  writeFileSync(source, "2");
  utimesSync(source, atime, mtime);
  expect(isFresh(root)).toBe(false);
  stamp(root, sourcesDigest(root));
  writeFileSync(join(root, "src/b.ts"), "");
  expect(isFresh(root)).toBe(false);
});
