import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS, COMMON_OPTIONS } from "./command-specs.ts";
import { completionScript, SHELLS } from "./completions.ts";

const BIN = join(import.meta.dirname, "../../../bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-diff-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), text);
  }
}

function stance(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: scratch,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: scratch, LANG: "C.UTF-8" },
  });
  return { code: status, out: stdout, err: stderr };
}

const CALL = (model: string, rest = "") =>
  `from openai import OpenAI\nc = OpenAI()\nr = c.chat.completions.create(model="${model}", messages=[])\n${rest}`;

describe("stance diff", () => {
  write({ "app/main.py": CALL("gpt-5.4-2026-03-05") });
  stance("scan", "app", "-q", "--format", "json=before.json", "--fail-on", "none");
  write({ "app/main.py": CALL("gpt-5.4-mini-2026-03-17", "eval(r.choices[0].message.content)\n") });

  it("shows what is new and gone, and fails on a new finding", () => {
    const { code, out } = stance("diff", "before.json", "app");
    expect(code).toBe(1);
    expect(out).toMatch(/New findings {2}1\n.*model-output-reaches-interpreter/s);
    expect(out).toMatch(/New assets.*\+ model gpt-5\.4-mini-2026-03-17/s);
    expect(out).toMatch(/Assets that are gone.*- model gpt-5.4-2026-03-05/s);
  });

  it("is a comment and JSON as well", () => {
    const markdown = stance("diff", "before.json", "app", "--format", "markdown", "--fail-on", "none");
    expect(markdown.code).toBe(0);
    expect(markdown.out).toContain("### Stance: new: 1 critical");
    const { newFindings } = JSON.parse(stance("diff", "before.json", "app", "--format", "json", "-q").out);
    expect(newFindings).toHaveLength(1);
  });

  it("says that nothing changed", () => {
    const { code, out } = stance("diff", "app", "app", "-q");
    expect([code, out]).toEqual([0, "Nothing changed.\n"]);
  });

  it("names a file that is no report, and says what to do", () => {
    write({ "other.json": "{}", "broken.json": "{" });
    expect(stance("diff", "other.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no JSON report.*--format json/s),
    });
    expect(stance("diff", "broken.json")).toMatchObject({ code: 2, err: expect.stringContaining("is not JSON") });
  });
});

describe("changes between revisions", () => {
  const repository = join(scratch, "history");
  const git = (author: string, ...words: string[]) =>
    spawnSync("git", ["-c", `user.name=${author}`, "-c", "user.email=a@example.org", ...words], { cwd: repository });
  const commit = (author: string, words: string, files: { readonly [path: string]: string }): void => {
    write(Object.fromEntries(Object.entries(files).map(([path, text]) => [`history/${path}`, text])));
    git(author, "add", "-A");
    git(author, "commit", "-qm", words);
  };
  mkdirSync(repository, { recursive: true });
  git("Ana", "init", "-q", "-b", "main");
  commit("Ana", "Begin", { "app.py": CALL("gpt-5.4-2026-03-05"), "AGENTS.md": "Be brief.\n" });
  commit("Bo", "Take the smaller model", { "app.py": CALL("claude-5") });
  commit("Cy", "Reword", { "AGENTS.md": "Be brief and kind.\r\nNever ask.\n" });
  // What the repository's settings name must never run.
  git("Ana", "config", "core.fsmonitor", "touch ran");
  git("Ana", "config", "core.pager", "touch ran");
  git("Ana", "config", "filter.x.smudge", "touch ran");
  git("Ana", "config", "diff.external", "touch ran");
  git("Ana", "config", "log.showSignature", "true");
  git("Ana", "config", "gpg.program", "touch ran");
  const diff = (...words: string[]) => stance("diff", ...words, "--repository", "history", "-q", "--width", "200");

  it("are sentences, with who made each", () => {
    const { out } = diff("main~2", "main", "--text");
    expect(out).toMatch(/The instructions AGENTS\.md were rewritten \(9 characters before, 29 now\)/);
    expect(out).toMatch(/by Cy, [\d-]+: Reword/);
    expect(out).toMatch(/\+Be brief and kind\./);
    expect(out).toMatch(/used model gpt-5\.4-2026-03-05 \(openai\) and now uses claude-5/);
    expect(out).toMatch(/by Bo, [\d-]+: Take the smaller model/);
    expect(existsSync(join(repository, "ran"))).toBe(false);
  });

  it("make the command fail by their class", () => {
    expect(diff("main~1", "main", "--fail-on", "blocking").code).toBe(0);
    expect(diff("main~1", "main", "--fail-on", "review").code).toBe(1);
  });

  it("are approved by the earlier state alone", () => {
    const approval = "drift:\n  approved:\n    - { kind: instructions-changed, asset: AGENTS.md, reason: planned }\n";
    commit("Di", "Approve what comes next", { "stance.yaml": approval, "AGENTS.md": "Ask.\n" });
    expect(diff("main~1", "main", "--fail-on", "review").code).toBe(1);
    commit("Ed", "Reword as planned", { "AGENTS.md": "Ask twice.\n" });
    const later = diff("main~1", "main", "--fail-on", "review");
    expect(later.code).toBe(0);
    expect(later.out).toContain("approved: planned");
  });

  it("name no revision that is not there", () =>
    expect(diff("main", "nothing")).toMatchObject({ code: 2, err: expect.stringContaining("no revision") }));
});

describe("stance baseline", () => {
  it("takes known findings out of the count and keeps them visible", () => {
    write({ "old/main.py": CALL("gpt-5.4-2026-03-05", "eval(r.choices[0].message.content)\n") });
    expect(stance("scan", "old", "-q").code).toBe(1);
    expect(stance("baseline", "old", "-q", "-o", "known.json").code).toBe(0);
    const after = stance("scan", "old", "--baseline", "known.json");
    expect(after.code).toBe(0);
    expect(after.out).toContain("known when the baseline was written");
    write({
      "old/main.py": CALL("gpt-5.4-2026-03-05", "eval(r.choices[0].message.content)\nimport pickle\n"),
      "old/b.py": `import torch\ntorch.load(open("x"), weights_only=False)\n`,
    });
    expect(stance("scan", "old", "-q", "--baseline", "known.json").code).toBe(1);
  });

  it("refuses a file that is none before it scans", () =>
    expect(stance("scan", "old", "--baseline", "before.json")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is no baseline"),
    }));

  it("is sorted, so that a review shows what was added", () => {
    const { findings } = JSON.parse(readFileSync(join(scratch, "known.json"), "utf8")) as {
      findings: { fingerprint: string }[];
    };
    const prints = findings.map((finding) => finding.fingerprint);
    expect(prints).toEqual([...prints].sort());
  });
});

describe("an approved state", () => {
  write({ "shop/app.py": CALL("gpt-5.4-2026-03-05"), "shop/AGENTS.md": "Be brief.\n" });
  const approve = (...words: string[]) =>
    stance("baseline", "approve", "shop", "-q", "--approver", "Ana", "--reason", "reviewed", "-o", "ok.json", ...words);
  approve("--key", "ana.pem", "--until", "2026-12-31", "--time", "2026-11-26T10:00:00Z");

  it("is shown to whoever trusts its key, and to nobody else", () => {
    const { code, out } = stance("baseline", "show", "ok.json", "--key", "ana.pem");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/approved by +Ana, 2026-11-26.*until 2026-12-31.*reviewed/s),
    ]);
    const digits = /signed with +([0-9a-f]{16})/.exec(out)?.[1] ?? "";
    expect(stance("baseline", "verify", "ok.json", "--key", digits).code).toBe(0);
    expect(stance("baseline", "verify", "ok.json", "--key", "0123456789abcdef")).toMatchObject({
      code: 2,
      err: expect.stringContaining("cannot be trusted"),
    });
  });

  it("is what the present is compared with, and time passes", () => {
    const same = stance("diff", "ok.json", "shop", "-q", "--key", "ana.pem", "--time", "2026-11-27T10:00:00Z");
    expect(same.out).not.toMatch(/Changes/);
    const late = stance("diff", "ok.json", "shop", "-q", "--key", "ana.pem", "--time", "2027-03-27T10:00:00Z");
    expect(late.out).toContain("was approved until 2026-12-31");
    write({ "shop/AGENTS.md": "Be brief.\nNever ask.\n" });
    const changed = stance("diff", "ok.json", "shop", "-q", "--key", "ana.pem", "--fail-on", "review");
    expect([changed.code, changed.out]).toEqual([
      1,
      expect.stringContaining("The instructions AGENTS.md were rewritten"),
    ]);
  });

  it("is refused after a byte was changed, also by the next approval", () => {
    const text = readFileSync(join(scratch, "ok.json"), "utf8");
    write({ "ok.json": text.replace('"version": 1', '"version": 7') });
    expect(stance("diff", "ok.json", "shop", "-q", "--key", "ana.pem").code).toBe(2);
    expect(approve("--key", "ana.pem").code).toBe(2);
    write({ "ok.json": text });
    expect(approve("--key", "ana.pem").code).toBe(0);
    expect(stance("baseline", "show", "ok.json", "--key", "ana.pem").out).toMatch(/version +2, after/);
  });

  it("needs a person and a reason", () =>
    expect(stance("baseline", "approve", "shop", "-q", "--approver", "Ana").code).toBe(2));
});

describe("stance doctor, config and completion", () => {
  it("finds everything in order, and a broken configuration not", () => {
    expect(stance("doctor", "app")).toMatchObject({ code: 0, out: expect.stringMatching(/grammars: python/) });
    write({ "bad/stance.yaml": "failOn: hihg\n" });
    expect(stance("doctor", "bad")).toMatchObject({ code: 2, out: expect.stringContaining("broken") });
  });

  it("says where each setting comes from", () => {
    write({ "set/stance.yaml": "failOn: low\n" });
    const { out } = stance("config", "show", "set", "--origin");
    expect(out).toMatch(/failOn +low {2}stance\.yaml/);
    expect(out).toMatch(/includeTests +false {2}default/);
  });

  it.each(SHELLS)("completes every command and option in %s", (shell) => {
    const script = completionScript(shell, COMMANDS, COMMON_OPTIONS);
    for (const command of COMMANDS) {
      expect(script).toContain(command.name);
      for (const option of command.options) expect(script).toContain(option.name);
    }
    expect(stance("completion", shell).out).toBe(script);
  });

  it("is a script that bash reads", () => {
    const { status, stdout } = spawnSync(
      "bash",
      [
        "-c",
        `${completionScript("bash", COMMANDS, COMMON_OPTIONS)}\nCOMP_WORDS=(stance sc); COMP_CWORD=1; _stance; echo "\${COMPREPLY[@]}"`,
      ],
      { encoding: "utf8" },
    );
    expect([status, stdout.trim()]).toEqual([0, "scan"]);
  });
});

describe("stance bom", () => {
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: "urn:uuid:0",
    version: 1,
    metadata: {
      component: { type: "application", name: "shop", components: [{ type: "machine-learning-model", name: "inner" }] },
    },
    components: [
      { type: "machine-learning-model", name: "gpt-5", supplier: { name: "openai" } },
      { type: "library", name: "left" },
    ],
  };

  it("scores every model of a BOM that anyone wrote, and says what is empty", () => {
    write({ "bom.json": JSON.stringify(bom) });
    const { code, out } = stance("bom", "score", "bom.json");
    expect(code).toBe(0);
    expect(out).toMatch(/of 100, the mean of 2 models/);
    const { mean, models } = JSON.parse(stance("bom", "score", "bom.json", "--json").out);
    expect(models.map(({ model }: { model: string }) => model).sort()).toEqual(["gpt-5", "inner"]);
    expect(models[0].missing).toContain("licenses");
    expect(mean).toBeGreaterThan(20);
  });

  it("refuses what is no CycloneDX BOM, and an unknown action", () => {
    write({ "no-bom.json": "{}", "bom.json": JSON.stringify(bom) });
    expect(stance("bom", "score", "no-bom.json").code).toBe(2);
    expect(stance("bom", "praise", "bom.json").code).toBe(2);
  });
});
