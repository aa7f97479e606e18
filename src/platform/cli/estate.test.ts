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

describe("a view of a store", () => {
  it("takes the filters of the API, and says which it does not know", () => {
    writeFileSync(join(scratch, "requirements.txt"), "openai\n");
    expect(stance("push", ".", "--store", "estate.db").status).toBeLessThan(2);
    const view = (...words: string[]) => stance("estate", "findings", "--store", "estate.db", "-f", "json", ...words);
    const all = view().stdout.trim().split("\n");
    const none = view("--where", "severities=critical", "--where", "states=fixed").stdout;
    const some = view("--where", "rules=package-not-pinned", "--where", "order=newest").stdout.trim().split("\n");
    expect(none.trim()).toBe("");
    expect(some.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(some));
    for (const line of some) expect(JSON.parse(line)).toMatchObject({ rule: "package-not-pinned" });
    const wrong = view("--where", "severity=critical");
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("--where cannot be taken");
    expect(stance("estate", "runs", "--store", "estate.db", "--where", "a=b").status).toBe(2);
  });
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
