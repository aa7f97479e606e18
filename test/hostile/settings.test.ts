import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Columns, KnownResult } from "../../src/platform/scan/cache/columns.ts";
import { readPack, writePack } from "../../src/platform/scan/cache/pack-file.ts";
import { runScan } from "../../src/platform/scan/run-scan.ts";
import { aliasBomb, many, nested } from "./attacks/attack.ts";
import { CALL, put } from "./simple.ts";

const BIN = join(import.meta.dirname, "../../bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-settings-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const folder = (): string => mkdtempSync(join(scratch, "a-"));
const FLAWED =
  "import openai\nfrom mcp.server.fastmcp import FastMCP\ns = FastMCP('s')\n@s.tool()\ndef t(x: str):\n    eval(x)\n";

/** Scans a folder with settings of its own by the real command. */
function scanned(settings: string | ((root: string) => void)) {
  const root = folder();
  put("a.py", FLAWED)(root);
  if (typeof settings === "string") writeFileSync(join(root, "stance.yaml"), settings);
  else settings(root);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, "scan", root, "--no-cache", "--format", "json"],
    {
      encoding: "utf8",
      timeout: 60_000,
      env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8" },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe("settings in the folder that is scanned", () => {
  it.each([
    ["bombs of aliases", `skipRules: []\n${aliasBomb()}`],
    ["brackets", `exclude: ${nested(5_000, "[", "]")}\n`],
    ["more than settings hold", `exclude:\n${many(40_000, (index) => `  - a${index}\n`)}`],
    ["a report that names its file", `formats: ["html=${scratch}/PWNED"]\n`],
    ["keys named after what objects have", "__proto__: {failOn: none}\nconstructor: 1\n"],
    ["a file that is no text", "\u0000\u0001\u0002"],
    ["a setting that steers the terminal", 'skipRules: ["\\e[2J\\e]8;;http://evil\\a\\u202e"]\n'],
  ])("are refused where they are %s, in letters that steer nothing", (_, settings) => {
    const { code, out, err } = scanned(settings);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toMatch(/[\0-\x08\x0b-\x1f\u202a-\u202e]/);
    expect(err).toContain("stance.yaml");
  });

  it("are not followed where they are a link", () => {
    const { code, out } = scanned((root) => symlinkSync("/etc/passwd", join(root, "stance.yaml")));
    expect(code).toBe(1);
    expect(out).not.toContain("root:x:");
  });

  it("ignore what they ignore in the open: it stands in the report, with who said so and why", () => {
    const { code, out } = scanned("ignores:\n  - {path: '**', reason: nothing to see}\n");
    const { findings, summary } = JSON.parse(out);
    expect([code, summary.findings]).toEqual([0, 0]);
    expect(summary.ignoredFindings).toBeGreaterThan(0);
    expect(findings[0].ignored).toMatchObject({
      reason: "nothing to see",
      source: expect.stringContaining("stance.yaml"),
    });
  });

  it("leave out what they leave out in the open", () => {
    const { out } = scanned("exclude: ['**']\n");
    expect(JSON.parse(out).leftOut.ignoredEntries).toBeGreaterThan(0);
  });
});

const scan = async (root: string, cacheFolder?: string): Promise<string> => {
  const cache = cacheFolder === undefined ? undefined : { folder: cacheFolder, rulePack: "one" };
  const options = { root, name: "t", workers: 1, gitignore: false, exclude: [], time: null, cache };
  return JSON.stringify((await runScan(options)).snapshot);
};

interface Head {
  readonly files: Columns;
}

/** Puts another head into the only file of a cache, whole and of this very program. */
function forge(place: string, change: (head: Head) => unknown): void {
  const [name = ""] = (readdirSync(place)[0] ?? "").split(".");
  const pack = readPack(place, name);
  if (pack === undefined) throw new Error("nothing was kept");
  const head = change(pack.head as Head);
  writePack(place, name, head, [pack.body]);
  expect(readPack(place, name)?.head).toEqual(head);
}

const columns = (head: Head, change: (files: Columns) => object): object => ({
  ...head,
  files: { ...head.files, ...change(head.files) },
});
const outcomes = (head: Head, change: (result: KnownResult) => unknown): object =>
  columns(head, ({ results }) => ({ results: results.map((own) => own.map(change)) }));

describe("a forged cache, whole and of this very program", () => {
  it.each<readonly [string, (head: Head) => unknown]>([
    ["is no head", () => 7],
    ["holds no files", (head) => ({ ...head, files: 7, memos: 7, time: "x" })],
    ["holds nothing but whose it is", (head) => ({ rulePack: (head as { rulePack?: string }).rulePack })],
    ["holds a list of files", (head) => ({ ...head, files: [...head.files.paths], memos: [] })],
    ["holds files that are none", (head) => columns(head, () => ({ paths: [null] }))],
    ["holds no sizes and times", (head) => columns(head, () => ({ stamps: new Float64Array(0) }))],
    ["holds sizes that are no numbers", (head) => columns(head, () => ({ stamps: "x" }))],
    ["holds hashes that are none", (head) => columns(head, () => ({ hashes: null }))],
    ["holds hashes that are too short", (head) => columns(head, () => ({ hashes: new Uint8Array(3) }))],
    ["holds places of no outcome", (head) => columns(head, () => ({ outcomes: new Uint32Array([2 ** 32 - 1]) }))],
    ["holds outcomes that are none", (head) => columns(head, () => ({ results: null }))],
    ["holds results that are none", (head) => columns(head, () => ({ results: [null] }))],
    ["holds results of nothing", (head) => columns(head, () => ({ results: [[null, 7, {}]] }))],
    ["holds facts that are none", (head) => outcomes(head, (result) => ({ ...result, facts: 7 }))],
    [
      "holds locked parts that lie outside",
      (head) =>
        outcomes(head, (result) => ({
          ...result,
          facts: result.facts.map((facts) => ({ ...facts, sealed: [2 ** 40, -1] })),
        })),
    ],
  ])("changes nothing where it %s", async (_, change) => {
    const [root, place] = [folder(), folder()];
    put("a.py", CALL)(root);
    utimesSync(join(root, "a.py"), 1_000, 1_000);
    await scan(root, place);
    forge(place, change);
    expect(await scan(root, place)).toBe(await scan(root));
  });
});
