import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const BIN = join(import.meta.dirname, "../../../bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-estate-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const stance = (...words: string[]) =>
  spawnSync(process.execPath, [BIN, ...words], {
    cwd: scratch,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8" },
  });

describe("a store that cannot be opened", () => {
  it("is named with what to do, when the file is something else, and the file stays as it was", () => {
    writeFileSync(join(scratch, "letter.txt"), "Dear reader, this is no database.\n".repeat(100));
    const before = readFileSync(join(scratch, "letter.txt"), "utf8");
    const { status, stderr } = stance("estate", "--store", "letter.txt");
    expect(status).toBe(2);
    expect(stderr).toContain("the store letter.txt cannot be opened: file is not a database");
    expect(stderr).toContain("Name a file that stance made");
    expect(readFileSync(join(scratch, "letter.txt"), "utf8")).toBe(before);
  });

  it("is named without its password, when the server does not answer", () => {
    const { status, stderr } = stance("estate", "--store", "postgresql://me:hunter2-hunter2@127.0.0.1:1/estate");
    expect(status).toBe(2);
    expect(stderr).toContain("the store postgresql://127.0.0.1:1/estate cannot be opened");
    expect(stderr).not.toContain("hunter2");
  });
});
