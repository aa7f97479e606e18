import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importBreaches, importRings, type Source } from "./imports.ts";

const root = join(import.meta.dirname, "../..");

const sources = (): Source[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: `src/${path}`, text: readFileSync(join(root, "src", path), "utf8") }));

it("rooms import only downwards", () => {
  expect(importBreaches(sources())).toEqual([]);
});

it("no files import each other in a ring", () => {
  expect(importRings(sources())).toEqual([]);
});

it("a planted ring is seen, of types too", () => {
  const ring = importRings([
    { path: "src/domain/a.ts", text: 'import { b } from "./b.ts";' },
    { path: "src/domain/b.ts", text: 'import type { C } from "./c.ts";' },
    { path: "src/domain/c.ts", text: 'import { a } from "./a.ts";' },
    { path: "src/domain/d.ts", text: 'import { a } from "./a.ts";' },
  ]);
  expect(ring).toEqual(["src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts"]);
});

describe("a planted breach is seen", () => {
  it.each([
    ["domain imports a package", "src/domain/x.ts", 'import semver from "semver";'],
    ["domain imports analysis", "src/domain/x.ts", 'import type { A } from "../analysis/graph/assemble.ts";'],
    ["analysis imports Node", "src/analysis/x.ts", 'import { readFileSync } from "node:fs";'],
    [
      "catalog imports platform",
      "src/catalog/rules/a/rule.ts",
      'import { walk } from "../../../platform/scan/walk.ts";',
    ],
    ["one entry imports another", "src/catalog/rules/a/rule.ts", 'import { b } from "../b/rule.ts";'],
    ["product code imports the workbench", "src/platform/x.ts", 'import { digest } from "../testing/digest.ts";'],
    ["a barrel", "src/domain/index.ts", 'export * from "./asset.ts";'],
  ])("%s", (_, path, text) => {
    expect(importBreaches([{ path, text }])).toHaveLength(1);
  });
});
