import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEntry, KIND_WORDS } from "./create-entry.ts";

const ROOT = join(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "stance-new-"));
for (const part of [
  "src",
  "scripts",
  "docs",
  "range",
  "bench",
  "test",
  "templates",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "biome.json",
])
  cpSync(join(ROOT, part), join(copy, part), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...words: readonly string[]): { status: number | null; text: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, encoding: "utf8" });
  return { status, text: stdout + stderr };
};

describe("an entry of every kind, made in a copy of the project", () => {
  const written: string[] = [];
  beforeAll(() => {
    for (const kind of KIND_WORDS) written.push(...createEntry(copy, kind, "made-for-test"));
    expect(run("scripts/generate.ts").text).toContain("Wrote");
  });

  it("is the declaring file and its test, where it has one of its own", () => {
    expect(written.sort()).toEqual([
      "src/catalog/attack-scenarios/made-for-test/scenario.test.ts",
      "src/catalog/attack-scenarios/made-for-test/scenario.ts",
      "src/catalog/attack-steps/made-for-test/step.test.ts",
      "src/catalog/attack-steps/made-for-test/step.ts",
      "src/catalog/connectors/made-for-test/connector.test.ts",
      "src/catalog/connectors/made-for-test/connector.ts",
      "src/catalog/drift-kinds/made-for-test/kind.test.ts",
      "src/catalog/drift-kinds/made-for-test/kind.ts",
      "src/catalog/programs/made-for-test/program.ts",
      "src/catalog/reports/made-for-test/report.test.ts",
      "src/catalog/reports/made-for-test/report.ts",
      "src/catalog/resources/made-for-test/resource.ts",
      "src/catalog/rules/made-for-test/rule.test.ts",
      "src/catalog/rules/made-for-test/rule.ts",
      "src/catalog/signatures/made-for-test/signature.ts",
    ]);
  });

  it("compiles, is well formatted and fresh", () => {
    expect(run("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".").text).toBe("");
    const checked = run("node_modules/@biomejs/biome/bin/biome", "check", "--vcs-enabled=false", ...written);
    expect(checked.text).toContain(`Checked ${written.length} files`);
    expect(checked.status).toBe(0);
    expect(run("scripts/generate.ts", "--check").status).toBe(0);
  });

  it("passes its tests", () => {
    const tests = [
      ...written.filter((path) => path.endsWith(".test.ts")),
      "src/catalog/signatures/examples.test.ts",
      "src/catalog/resources/examples.test.ts",
    ];
    const { status, text } = run("node_modules/vitest/vitest.mjs", "run", "--root", ".", ...tests);
    expect(status, text).toBe(0);
  });

  it("says plainly what is left to the author", () => {
    for (const path of written) expect(readFileSync(join(copy, path), "utf8"), path).toContain("FILL IN");
  });
});

it.each([
  ["rules", "x", "There is no kind"],
  ["rule", "My Rule", "cannot be an id"],
  ["rule", "../x", "cannot be an id"],
  ["rule", "agent-can-leak-data", "is there already"],
])("refuses %s %s", (kind, id, message) => {
  expect(() => createEntry(ROOT, kind, id)).toThrow(message);
});
