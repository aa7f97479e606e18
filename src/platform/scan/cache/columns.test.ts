import { expect, it } from "vitest";
import { columnsOf, type KnownResult, KnownRows, type Row } from "./columns.ts";

const nothing = (asked: number, ...examinedBy: number[]): KnownResult => ({
  asked,
  facts: [],
  examinedBy,
  notExamined: [],
});
const something: KnownResult = {
  ...nothing(0, 3),
  facts: [{ connector: 3, facts: { says: "a model" }, sealed: [7, 9] }],
};
const row = (path: string, ...results: KnownResult[]): Row => ({
  file: { path, size: path.length, mtime: 1_000.25, ctime: 2_000.5, inode: 12_345_678 },
  hash: path.includes("large") ? undefined : Buffer.alloc(32, path),
  results,
});
const ROWS = [
  row("b.py", nothing(0, 1)),
  row("a.py", something),
  row("large.bin", nothing(0)),
  row("c/d.py", nothing(0, 1), nothing(8, 1, 3)),
  row("c/e.py", nothing(0, 1)),
];

it("finds every row again, in whatever order it is asked for", () => {
  const rows = new KnownRows(columnsOf(ROWS));
  expect(rows.size).toBe(5);
  for (const order of [ROWS, ROWS.toReversed(), ROWS.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1))])
    for (const { file, hash, results } of order) {
      const at = rows.find(file.path) as number;
      expect(rows.hash(at)).toEqual(hash === undefined ? undefined : new Uint8Array(hash));
      for (const result of results) expect(rows.result(at, result.asked)).toEqual(result);
      expect(rows.result(at, 99)).toBeUndefined();
    }
  for (const path of ["", "a", "c/d", "z"]) expect(rows.find(path)).toBeUndefined();
});

it("tells a file that is described otherwise, and one that was changed too late to be sure", () => {
  const rows = new KnownRows(columnsOf(ROWS));
  const at = rows.find("a.py") as number;
  const { file } = ROWS[1] as Row;
  expect(rows.isSame(at, file, 2_001)).toBe(true);
  expect(rows.isSame(at, file, 2_000.5)).toBe(false);
  for (const part of ["size", "mtime", "ctime", "inode"] as const)
    expect(rows.isSame(at, { ...file, [part]: file[part] - 0.25 }, 2_001)).toBe(false);
});

it("keeps one outcome for all files that gave nothing to the same connectors", () => {
  expect(columnsOf(ROWS).results).toHaveLength(4);
});
