import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rangeCommand } from "./command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stance-range-command-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A folder with one truth file, about a small repository of the estate. */
function truthOf(yaml: string): string {
  writeFileSync(join(folder, "shop-backend.yaml"), `repository: shop-backend\nabout: a test\n${yaml}`);
  return folder;
}

const MISSING = "assets:\n  - { kind: tool, name: t, path: src/server.ts }\n";

describe("what it prints", () => {
  it("is JSON and nothing else", async () => {
    const { code, stdout, stderr } = await rangeCommand(["--json"], truthOf(MISSING));
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      overall: { recall: 0, labelled: 1 },
      kinds: { tool: { recall: 0, labelled: 1 } },
      rules: {},
    });
  });

  it("is a table with the place of what was missed", async () => {
    const { code, stdout } = await rangeCommand([], truthOf(MISSING));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}tool +1 +0\.0 % /m);
    expect(stdout).toContain("shop-backend/src/server.ts\n    tool t\n    not reported here");
  });
});

it("writes the estate out", async () => {
  const { code } = await rangeCommand(["--write", join(folder, "out")], truthOf(""));
  expect([code, existsSync(join(folder, "out/shop-backend/src/server.ts"))]).toEqual([0, true]);
});

describe("what ends with 2, says where and says what to do", () => {
  it("a truth file that cannot be used", async () => {
    expect(await rangeCommand(["--json"], truthOf("assets:\n  - { kind: tool, name: t, path: no.ts }\n"))).toEqual({
      code: 2,
      stdout: "",
      stderr: "range/truth/shop-backend.yaml:4: there is no file no.ts\nWrite the path from the repository's top.\n",
    });
  });

  it("an unknown option", async () => {
    expect((await rangeCommand(["--jsn"], folder)).code).toBe(2);
  });
});
