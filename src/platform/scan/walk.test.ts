import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Walk, type WalkOptions, walk } from "./walk.ts";

let root = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "stance-walk-")));
});
afterEach(() => rmSync(root, { recursive: true }));

function walked(files: { readonly [path: string]: string }, details: Partial<WalkOptions> = {}): Walk {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return walk(root, { gitignore: true, exclude: [], ...details });
}
const paths = (result: Walk): string[] => result.files.map((file) => file.path);

it("lists files with their sizes, sorted by path", () => {
  const { files } = walked({ "b.py": "12", "a/c.py": "1", "a.py": "" });
  expect(files).toMatchObject([
    { path: "a.py", size: 0 },
    { path: "a/c.py", size: 1 },
    { path: "b.py", size: 2 },
  ]);
});

it("does not enter other people's code and counts it", () => {
  const { skippedFolders, ...result } = walked({
    "node_modules/x/a.js": "",
    "a/node_modules/b.js": "",
    ".git/HEAD": "",
    "a.py": "",
  });
  expect(paths(result as Walk)).toEqual(["a.py"]);
  expect(skippedFolders).toEqual({ node_modules: 2, ".git": 1 });
});

it("honours ignore files, the innermost word last, and counts what they hide", () => {
  const files = {
    ".gitignore": "*.log\nout/\n",
    "a.log": "",
    "out/a.py": "",
    "in/.gitignore": "!keep.log\n",
    "in/keep.log": "",
  };
  const result = walked(files);
  expect(paths(result)).toEqual([".gitignore", "in/.gitignore", "in/keep.log"]);
  expect(result.ignored).toBe(2);
  expect(paths(walked({}, { gitignore: false }))).toContain("out/a.py");
});

it("always honours .stanceignore and what the user excludes", () => {
  const result = walked(
    { ".stanceignore": "secret/\n", "secret/a.py": "", "vendor/b.py": "", "c.py": "" },
    { gitignore: false, exclude: ["vendor"] },
  );
  expect(paths(result)).toEqual([".stanceignore", "c.py"]);
});

it("names links instead of following them", () => {
  mkdirSync(join(root, "real"));
  symlinkSync(join(root, "real"), join(root, "loop"));
  symlinkSync("/", join(root, "real/out"));
  expect(walked({ "real/a.py": "" }).notExamined.map((item) => [item.path, item.reason])).toEqual([
    ["loop", "link"],
    ["real/out", "link"],
  ]);
});
