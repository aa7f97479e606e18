import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";
import { build, javascriptOf } from "./build.ts";

const ROOT = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "stance-build-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The package as it lies when somebody installs it: under node_modules, beside its dependencies. */
function installed(): string {
  const modules = join(scratch, "node_modules");
  const home = join(modules, "stance");
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  for (const part of ["bin", "package.json"]) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  build(join(ROOT, "src"), join(home, "dist"));
  return join(home, "bin/stance.js");
}

it("makes a package that runs where it is installed and says what the sources say", () => {
  const target = join(scratch, "repository");
  mkdirSync(target);
  writeFiles(target, smallRepository());
  const scan = (bin: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [bin, "scan", target, "-q", "--format", "json", "--fail-on", "none"], {
      encoding: "utf8",
    });
  const packaged = scan(installed());
  expect([packaged.status, packaged.stderr]).toEqual([0, ""]);
  expect(packaged.stdout === scan(join(ROOT, "bin/stance.js")).stdout).toBe(true);
});

it.each([
  ['import { a } from "./a.ts";', 'import { a } from "./a.js";'],
  ['const m = await import("../b/c.ts");', 'const m = await import("../b/c.js");'],
  ['const text = "see ./a.ts";', 'const text = "see ./a.ts";'],
  ["export const x: number = 1;", "export const x         = 1;"],
])("turns %s into %s", (source, expected) => expect(javascriptOf(source)).toBe(expected));
