import { expect, it } from "vitest";
import type { Evidence } from "../../domain/evidence.ts";
import type { Commit, History, TouchedFile } from "../../domain/provenance.ts";
import { makerOf } from "./maker.ts";

const commit = (author: string, digit: string): Commit => ({
  ...{ id: digit.repeat(40), author, when: "2026-01-31T12:00:00Z", subject: `By ${author}` },
});
const place = (path: string, line = 3): Evidence => ({
  ...{ connector: "source-code", path, line, confidence: "declared", role: "source" },
});
const file = (path: string, by: readonly number[], lines: TouchedFile["lines"] = [], whole = by.length === 1) => ({
  ...{ path, by, whole, lines },
});
const history = (commits: readonly Commit[], ...files: readonly TouchedFile[]): History => ({
  ...{ since: "0".repeat(40), commits, files },
});
const [ana, bo, anaAgain] = [commit("Ana", "a"), commit("Bo", "b"), commit("Ana", "c")];
const altered = { before: "gpt-4", after: "gpt-5" };
const fresh = { before: null, after: "wire" };
const gone = { before: "refund", after: null };

it("is the author of the only commit between two looks, if it touched the file", () => {
  expect(makerOf([place("app.py")], altered, history([ana], file("app.py", [0])))).toEqual({
    ...{ from: "commit", who: "Ana", id: ana.id, when: ana.when, words: "By Ana", basis: "range" },
  });
  expect(makerOf([place("app.py")], altered, history([ana], file("other.py", [0])))).toMatchObject({
    why: "no commit between the two looks touched the files in which it shows",
  });
  expect(makerOf([place("app.py")], altered, history([]))).toMatchObject({ why: expect.stringMatching(/same commit/) });
});

it("is of several commits by one author the one that touched the file", () => {
  const both = history([anaAgain, ana], file("app.py", [1]), file("model.py", [0]));
  expect(makerOf([place("app.py")], altered, both)).toMatchObject({ id: ana.id, basis: "file" });
  expect(makerOf([place("app.py")], gone, both)).toMatchObject({ id: ana.id, basis: "file" });
});

it("is of several people's commits only one that wrote the lines: a value may come from another file", () => {
  const two = (lines: TouchedFile["lines"]) => history([bo, ana], file("app.py", [0], lines), file("model.py", [1]));
  expect(makerOf([place("app.py")], altered, two([[9, 0]]))).toMatchObject({
    from: "unknown",
    why: expect.stringMatching(/^2 people/),
  });
  expect(makerOf([place("app.py")], altered, two([[3, 0]]))).toMatchObject({ who: "Bo", basis: "line" });
  expect(makerOf([{ ...place("app.py"), endLine: 9 }], altered, two([[9, 0]]))).toMatchObject({ who: "Bo" });
  expect(makerOf([place("app.py")], gone, two([[3, 0]]))).toMatchObject({ from: "unknown" });
  expect(makerOf([{ ...place("app.py"), cell: 2 }], altered, two([[3, 0]]))).toMatchObject({ from: "unknown" });
});

it("is of several commits in a file only the writer of what is new, and of all its places", () => {
  const one = history([bo, ana], file("app.py", [0, 1], [[3, 0]]));
  expect(makerOf([place("app.py")], altered, one)).toMatchObject({
    from: "unknown",
    why: expect.stringMatching(/^2 commits/),
  });
  expect(makerOf([place("app.py")], fresh, one)).toMatchObject({ who: "Bo", basis: "line" });
  expect(makerOf([place("app.py"), place("app.py", 5)], fresh, one)).toMatchObject({ from: "unknown" });
});

it("is nobody where a merge had a hand in it, and nobody by the word of another tool's document", () => {
  const merged = history([ana], file("app.py", [0], [[3, 0]], false));
  expect(makerOf([place("app.py")], altered, merged)).toMatchObject({ why: expect.stringMatching(/merge/) });
  const imported = { ...place("app.py"), connector: "sarif-import" } as const;
  expect(makerOf([imported], altered, history([ana], file("app.py", [0])))).toMatchObject({ from: "unknown" });
});
