import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import ignore from "ignore";
import { expect, it } from "vitest";
import { ignorePatterns } from "./ignore-patterns.ts";

it.each([
  ["*.log", "a/b.log", true],
  ["/build", "build", true],
  ["/build", "a/build", undefined],
  ["a/*.js", "a/b.js", true],
  ["a/*.js", "a/b/c.js", undefined],
  ["**/dist", "a/b/dist", true],
  ["**/dist", "dist", true],
  ["a/**/z", "a/z", true],
  ["a/**/z", "a/b/c/z", true],
  ["logs/**", "logs/x/y", true],
  ["logs/**", "logs", undefined],
  ["*.py[cod]", "a.pyc", true],
  ["file[!0-9]", "file7", undefined],
  ["file[!0-9]", "fileX", true],
  ["a?c", "abc", true],
  ["\\!important", "!important", true],
  ["\\#note", "#note", true],
  ["name\\ ", "name ", true],
  ["name ", "name", true],
  ["*.log\n!keep.log", "keep.log", false],
  ["!keep.log\n*.log", "keep.log", true],
  ["# comment\n\n", "# comment", undefined],
])("%j on %s says %s", (patterns, path, verdict) => {
  expect(ignorePatterns(patterns).test(path, false)).toBe(verdict);
});

it("takes a pattern with a slash at its end for folders only", () => {
  expect(ignorePatterns("out/").test("a/out", true)).toBe(true);
  expect(ignorePatterns("out/").test("a/out", false)).toBeUndefined();
});

it("says how many lines it left out", () => {
  expect(ignorePatterns(`${"x".repeat(2_000)}\na\n`).leftOut).toBe(1);
  expect(ignorePatterns("a\n".repeat(6_000)).leftOut).toBe(1_000);
});

it("is done with patterns that make a backtracking matcher hang", () => {
  const hostile = ignorePatterns(`${"*a".repeat(40)}b\n${"**/a/".repeat(40)}b\n`);
  expect(hostile.test("a".repeat(255), false)).toBeUndefined();
  expect(hostile.test(Array.from({ length: 64 }, () => "a").join("/"), false)).toBeUndefined();
});

const name = fc
  .string({ unit: fc.constantFrom("a", "b", ".", "-"), minLength: 1, maxLength: 4 })
  .filter((text) => !/^\.+$/.test(text));
const glob = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", ".", "[ab]", "[!a]"), minLength: 1, maxLength: 5 });
const pattern = fc
  .tuple(
    fc.constantFrom("", "!"),
    fc.constantFrom("", "/", "**/"),
    fc.array(fc.oneof(glob, fc.constant("**")), { minLength: 1, maxLength: 3 }),
    fc.constantFrom("", "/"),
  )
  .map(([not, start, parts, end]) => `${not}${start}${parts.join("/")}${end}`)
  .filter((text) => !/\*\*\*|\*\*[^/]|[^/!]\*\*|^!?\*\*\/?$/.test(text));

it("agrees with another implementation on whatever patterns and paths", () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 4 }),
      fc.array(name, { minLength: 1, maxLength: 4 }),
      (patterns, names) => {
        const text = patterns.join("\n");
        const [own, other] = [ignorePatterns(text), ignore({ ignorecase: false }).add(text)];
        // The other asks the folders above as well, and so does whoever walks.
        let ignored = false;
        for (let depth = 1; depth <= names.length && !ignored; depth++)
          ignored = own.test(names.slice(0, depth).join("/"), depth < names.length) ?? false;
        expect(ignored).toBe(other.ignores(names.join("/")));
      },
    ),
    { numRuns: 2_000 },
  );
});

it.skipIf(process.platform === "win32")("agrees with git on a page of patterns", () => {
  const root = mkdtempSync(join(tmpdir(), "stance-ignore-"));
  const patterns =
    "*.py[cod]\n/build\ndist/\n!src/dist/keep.txt\ndocs/**/*.html\n**/tmp\nlogs/**\n!logs/a\n\\!bang\nweird[\n*~\n";
  const paths = [
    "a.pyc",
    "x/build",
    "build",
    "src/dist/keep.txt",
    "docs/a.html",
    "docs/a/b/c.html",
    "a/tmp",
    "logs",
    "logs/a",
    "logs/b/c",
    "!bang",
    "weird[",
    "notes~",
    "docs/x.md",
  ];
  try {
    execFileSync("git", ["init", "-q", root]);
    writeFileSync(join(root, ".gitignore"), patterns);
    const listed = paths.filter((path) => {
      try {
        execFileSync("git", ["-C", root, "check-ignore", "-q", "--no-index", path]);
        return true;
      } catch {
        return false;
      }
    });
    const own = ignorePatterns(patterns);
    const ignored = paths.filter((path) => {
      const parts = path.split("/");
      return parts.some((_, index) => own.test(parts.slice(0, index + 1).join("/"), index < parts.length - 1) === true);
    });
    expect(ignored).toEqual(listed);
  } finally {
    rmSync(root, { recursive: true });
  }
});
