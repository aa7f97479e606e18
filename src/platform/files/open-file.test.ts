import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../../domain/errors.ts";
import { encodingOf, openFile } from "./open-file.ts";

let root = "";
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "stance-open-")));
  mkdirSync(join(root, "inner"));
  writeFileSync(join(root, "inner/a.txt"), "hello wörld");
  symlinkSync(join(root, "inner"), join(root, "linked"));
  symlinkSync(join(root, "inner/a.txt"), join(root, "link.txt"));
  execFileSync("mkfifo", [join(root, "pipe")]);
});
afterAll(() => rmSync(root, { recursive: true }));

const reasonOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error);
  }
  return undefined;
};

describe("a regular file", () => {
  it("is read whole, as text and in ranges, shorter at its end", () => {
    const file = openFile(root, "inner/a.txt", 100);
    expect(file.size).toBe(12);
    expect(file.text()).toBe("hello wörld");
    expect(Buffer.from(file.read(6, 100)).toString()).toBe("wörld");
    expect(file.read(50, 10)).toHaveLength(0);
    file.close();
  });

  it("over the limit is refused as text, and still readable in ranges", () => {
    const file = openFile(root, "inner/a.txt", 5);
    expect(reasonOf(() => file.text())).toBe("too-large");
    expect(file.read(0, 5)).toHaveLength(5);
    file.close();
  });
});

it.each([
  ["link.txt", "link"],
  ["linked/a.txt", "link"],
  ["pipe", "special-file"],
  ["inner", "special-file"],
  ["missing", "unreadable"],
])("%s is refused: %s", (path, reason) => {
  expect(reasonOf(() => openFile(root, path, 100))).toBe(reason);
});

it.each([
  [[0xff, 0xfe, 0x61, 0], "utf-16le"],
  [[0xfe, 0xff, 0, 0x61], "utf-16be"],
  [[0x61, 0, 0x62], "binary"],
  [[0xc3, 0xb6], "utf-8"],
  [[], "utf-8"],
])("bytes %j are %s", (bytes, encoding) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(encoding);
});
