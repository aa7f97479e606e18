import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reports } from "../../catalog/reports.generated.ts";
import { rules } from "../../catalog/rules.generated.ts";
import { displayWidth } from "../../domain/display-text.ts";

const PROJECT = join(import.meta.dirname, "../../..");
const BIN = join(PROJECT, "bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-cli-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;
function folderWith(files: { readonly [path: string]: string } = {}): string {
  const folder = join(scratch, `case-${folders++}`);
  for (const [path, text] of Object.entries({
    "README.md": "hello\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a folder, with an environment that wishes for nothing. */
function stance(cwd: string, words: readonly string[], environment: { readonly [name: string]: string } = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8", ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

describe("stance", () => {
  const folder = folderWith();

  it("helps on stdout, for itself and for every command", () => {
    const overview = stance(folder, []);
    expect(overview.code).toBe(0);
    expect(overview.err).toBe("");
    for (const command of ["scan", "why", "explain", "rules", "init"]) {
      expect(overview.out).toMatch(new RegExp(`^  ${command}\\b`, "m"));
      const { code, out } = stance(folder, [command, "--help"]);
      expect(code).toBe(0);
      expect(out).toContain(`stance ${command}`);
      expect(out).toContain("Examples");
    }
  });

  it("names every report format in the help of scan", () => {
    const { out } = stance(folder, ["help", "scan"]);
    for (const report of reports) expect(out).toContain(report.id);
  });

  it("tells its version", () => {
    const manifest = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
    expect(stance(folder, ["--version"]).out).toBe(`${manifest.version}\n`);
  });

  it.each([
    [["scna"], 'Did you mean "scan"?'],
    [["README.md"], "stance scan README.md"],
    [["--quiet"], "stance scan --quiet"],
    [["scan", "--formt", "json"], 'Did you mean "--format"?'],
    [["scan", "--format", "jsno"], "there is no format"],
    [["scan", "--format", "terminal="], "names no file"],
    [["scan", "--format"], "--format needs a value"],
    [["scan", "--format", "--quiet"], "--format needs a value"],
    [["scan", "--quiet=yes"], "takes no value"],
    [["scan", "-x"], "no option -x"],
    [["scan", "--fail-on", "hihg"], 'Did you mean "high"?'],
    [["scan", "--workers", "none"], "whole number"],
    [["scan", "--width", "7"], "whole number from 40"],
    [["scan", "--rule", "no-such-rule"], 'there is no rule "no-such-rule"'],
    [["scan", "--time", "yesterday"], "--time cannot be"],
    [["scan", ".", "more"], "Usage: stance scan [PATH]"],
    [["scan", "nowhere"], "no such folder: nowhere"],
    [["scan", "README.md"], "README.md is not a folder"],
    [["scan", "--config", "none.yaml"], "no such configuration file"],
    [["explain"], "stance explain needs RULE"],
    [["why"], "stance why needs ASSET"],
    [["rules", "--format", "xml"], "It can be terminal or json."],
  ])("refuses %j with exit code 2 and a way out", (words, expected) => {
    const { code, out, err } = stance(folder, words);
    expect(err).toContain(expected);
    expect(out).toBe("");
    expect(err).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  it("shows where an error arose only when asked", () => {
    expect(stance(folder, ["scan", "nowhere", "--debug"]).err).toMatch(/^\s+at /m);
  });
});

describe("stance scan", () => {
  it("puts the result on stdout and the rest on stderr, without a live line where there is no terminal", () => {
    const { code, out, err } = stance(folderWith(), ["scan"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Looked at case-\d+: 1 file,/);
    expect(err).toContain("looked at 1 file in");
    expect(err).not.toContain("\r");
    expect(out).not.toMatch(/\d s\b/);
  });

  it("says the same bytes on every run and with any number of workers", () => {
    const folder = folderWith({ "src/a.py": "import os\n", "b.ts": "export const b = 1;\n" });
    const once = stance(folder, ["scan", "--workers", "1"]).out;
    expect(stance(folder, ["scan", "--workers", "3"]).out).toBe(once);
  });

  it("says nothing on stderr when quiet", () => {
    const { out, err } = stance(folderWith(), ["scan", "-q"]);
    expect(err).toBe("");
    expect(out).not.toBe("");
  });

  it("scans the folder named, and leaves out what it is told", () => {
    const folder = folderWith({ "sub/a.txt": "a", "sub/b.txt": "b", "sub/.gitignore": "c.txt\n", "sub/c.txt": "c" });
    expect(stance(folder, ["scan", "sub"]).out).toContain("Looked at sub: 3 files");
    expect(stance(folder, ["scan", "sub", "--no-gitignore"]).out).toContain("Looked at sub: 4 files");
    expect(stance(folder, ["scan", "sub", "--exclude", "a.*", "--exclude=b.txt"]).out).toContain(
      "Looked at sub: 1 file,",
    );
  });

  it("takes paths from where the person is when npm runs it in the project", () => {
    const folder = folderWith({ "sub/a.txt": "a" });
    const npm = { INIT_CWD: folder, npm_package_json: join(PROJECT, "package.json") };
    expect(stance(PROJECT, ["scan", "sub", "--output", "out", "--format", "terminal"], npm).code).toBe(0);
    expect(existsSync(join(folder, "out/stance.txt"))).toBe(true);
    expect(stance(folder, ["scan", "sub"], { ...npm, INIT_CWD: scratch }).code).toBe(0);
  });

  it("writes formats into files, in folders it makes", () => {
    const folder = folderWith();
    const { code, out, err } = stance(folder, ["scan", "-f", "terminal=deep/er/report.txt"]);
    expect(code).toBe(0);
    expect(out).toBe("");
    expect(err).toContain("deep/er/report.txt");
    expect(readFileSync(join(folder, "deep/er/report.txt"), "utf8")).toMatch(/^Looked at/);
  });

  it("writes every format into a folder and still shows the result", () => {
    const folder = folderWith();
    const { out } = stance(folder, ["scan", "--output", "reports"], { FORCE_COLOR: "1" });
    expect(out).toContain("Looked at");
    expect(readdirSync(join(folder, "reports")).sort()).toEqual(reports.map((report) => report.fileName).sort());
    expect(readFileSync(join(folder, "reports/stance.txt"), "utf8")).not.toContain("\x1b");
  });

  it("fails in plain words when a file cannot be written", () => {
    const { code, err } = stance(folderWith(), ["scan", "-f", "terminal=README.md/report.txt"]);
    expect(code).toBe(2);
    expect(err).toContain("cannot be written");
  });

  it("colours for FORCE_COLOR and --color, and not for NO_COLOR, pipes and --no-color", () => {
    const folder = folderWith();
    const coloured = (words: string[], environment = {}): boolean =>
      stance(folder, ["scan", ...words], environment).out.includes("\x1b[");
    expect(coloured([])).toBe(false);
    expect(coloured(["--color"])).toBe(true);
    expect(coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured([], { NO_COLOR: "1" })).toBe(false);
    expect(coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  });

  it("keeps to the width asked for, and to ASCII where the locale is no UTF-8", () => {
    const folder = folderWith({ "näme.txt": "x" });
    for (const line of stance(folder, ["scan", "--width", "60"]).out.split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(60);
    const ascii = stance(folder, ["scan", "--verbose"], { LANG: "C" });
    expect(ascii.out + ascii.err).toMatch(/^[\x00-\x7f]*$/);
  });
});

describe("the configuration", () => {
  it("is found upward to the top of the checkout, and can be named or switched off", () => {
    const folder = folderWith({ "stance.yaml": "exclude: [sub/a.txt]\n", "sub/a.txt": "a", "sub/deep/b.txt": "b" });
    const scanned = stance(folder, ["scan", "sub"]);
    expect(scanned.out).toContain("1 file,");
    expect(scanned.err).toContain("configured by stance.yaml");
    expect(stance(folder, ["scan", "sub", "--no-config"]).out).toContain("2 files");
    writeFileSync(join(folder, "other.yaml"), "exclude: ['*.txt']\n");
    expect(stance(folder, ["scan", "sub", "--config", "other.yaml"]).out).toContain("0 files");
  });

  it("is refused with place, code and suggestion when it says something unknown", () => {
    const { code, out, err } = stance(folderWith({ ".stance.yaml": "failOn: high\nexlude: []\n" }), ["scan"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('.stance.yaml:2:1: unknown key "exlude"');
    expect(err).toContain("> 2 | exlude: []");
    expect(err).toContain('Did you mean "exclude"?');
  });

  it("says loudly, even when quiet, that an ignore has expired", () => {
    const ignore = (expires: string) =>
      `ignores:\n  - asset: agent:nobody\n    reason: old\n    expires: ${expires}\n    owner: ops\n`;
    const folder = folderWith({ "stance.yaml": ignore("2020-01-31") });
    const { err } = stance(folder, ["scan", "--quiet"]);
    expect(err).toContain("stance.yaml:2: the ignore of agent:nobody expired on 2020-01-31, owner ops");
    expect(stance(folder, ["scan", "--quiet", "--time", "2020-01-31"]).err).toContain("matches no finding");
    expect(stance(folder, ["scan", "-q"], { SOURCE_DATE_EPOCH: "1500000000" }).err).toContain("expired");
  });

  it("is written by init, once, and understood by scan", () => {
    const folder = folderWith();
    expect(stance(folder, ["init"]).code).toBe(0);
    expect(readFileSync(join(folder, "stance.yaml"), "utf8")).toContain("# ignores:");
    expect(stance(folder, ["scan"]).code).toBe(0);
    const again = stance(folder, ["init"]);
    expect(again.code).toBe(2);
    expect(again.err).toContain("exists already");
  });
});

describe("the commands that look things up", () => {
  it("rules prints a table, and JSON that a program can read", () => {
    expect(stance(scratch, ["rules"]).out).toMatch(new RegExp(`^${rules.length} rules? in `));
    const listed = JSON.parse(stance(scratch, ["rules", "--format", "json"]).out) as { id: string }[];
    expect(listed.map((rule) => rule.id).sort()).toEqual(rules.map((rule): string => rule.id).sort());
  });

  it("explain refuses an unknown rule", () => {
    const { code, err } = stance(scratch, ["explain", "zzzz"]);
    expect(code).toBe(2);
    expect(err).toContain("All rules: stance rules");
  });

  it("why says that nothing of that name was found", () => {
    const { code, out, err } = stance(folderWith(), ["why", "no-such-thing"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain('nothing called "no-such-thing" was found in case-');
  });
});
