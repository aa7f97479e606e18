import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexPaths, trackedFiles } from "./git-index.ts";
import { walk } from "./walk.ts";

const FILES = [
  ".gitignore",
  "bun.lock",
  "yarn.lock",
  "dist/kept.js",
  "dist/deep/kept.js",
  "dist/made.js",
  "dist/deep/made.js",
  "src/app.js",
  `src/${"long-name-".repeat(20)}.js`,
  "zoo.js",
];
const TRACKED = [
  ".gitignore",
  "bun.lock",
  "dist/kept.js",
  "dist/deep/kept.js",
  "src/app.js",
  FILES.at(-2) as string,
  "zoo.js",
];

function checkout(version: string, stanceignore = ""): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "stance-tracked-")));
  for (const path of FILES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path === ".gitignore" ? "*.lock\ndist/\n" : "x");
  }
  if (stanceignore !== "") writeFileSync(join(root, ".stanceignore"), stanceignore);
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-C", root, "-c", `index.version=${version}`, ...args]);
  git("init", "-q");
  git("add", "-f", ...TRACKED);
  return root;
}

const walked = (root: string): string[] =>
  walk(root, { gitignore: true, exclude: [] })
    .files.map((file) => file.path)
    .filter((path) => path !== ".stanceignore");

describe.each(["2", "4"])("a git index of version %s", (version) => {
  it("keeps what is tracked though an ignore file names it, and nothing else of an ignored folder", () => {
    const root = checkout(version);
    expect(walked(root)).toEqual([...TRACKED].sort());
  });
});

it("obeys a person's own list also for what is tracked", () => {
  expect(walked(checkout("2", "bun.lock\ndist/\n"))).toEqual([".gitignore", "src/app.js", FILES.at(-2), "zoo.js"]);
});

it("knows nothing where there is no index or a damaged one", () => {
  expect(trackedFiles(realpathSync(mkdtempSync(join(tmpdir(), "stance-tracked-")))).has("bun.lock")).toBe(false);
  const header = new Uint8Array([0x44, 0x49, 0x52, 0x43, 0, 0, 0, 2, 0xff, 0xff, 0xff, 0xff]);
  expect(() => indexPaths(header)).toThrow(RangeError);
  expect(() => indexPaths(new Uint8Array(12))).toThrow(RangeError);
});
