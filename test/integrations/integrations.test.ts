import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { smallRepository, writeFiles } from "../../src/testing/small-repository.ts";

const ROOT = join(import.meta.dirname, "../..");
const BIN = join(ROOT, "bin/stance.js");
const scratch = mkdtempSync(join(tmpdir(), "stance-ci-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const read = (file: string): unknown => parse(readFileSync(join(ROOT, file), "utf8"));

let repositories = 0;
function repository(): string {
  const folder = join(scratch, `repository ${repositories++}`);
  mkdirSync(folder);
  writeFiles(folder, smallRepository());
  return folder;
}

/** Runs a script as a job would, in a folder. */
function job(script: string, cwd: string, environment: { readonly [name: string]: string }) {
  const path = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: { PATH: path, HOME: scratch, ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

describe("the GitHub action", () => {
  interface Action {
    readonly inputs: { readonly [name: string]: { readonly default: string } };
    readonly runs: {
      readonly steps: readonly {
        readonly name: string;
        readonly run: string;
        readonly env?: { readonly [name: string]: string };
      }[];
    };
  }
  const action = read("action.yml") as Action;
  const scan = action.runs.steps.find((step) => step.name === "Scan");
  const run = (cwd: string, inputs: { readonly [name: string]: string } = {}) =>
    job(scan?.run ?? "", cwd, {
      STANCE: BIN,
      SCAN_PATH: action.inputs.path?.default ?? "",
      FAIL_ON: action.inputs["fail-on"]?.default ?? "",
      BASELINE: "",
      SARIF: action.inputs.sarif?.default ?? "",
      BOM: "",
      RUNNER_TEMP: cwd,
      GITHUB_STEP_SUMMARY: join(cwd, "summary.md"),
      ...inputs,
    });

  it("hands every input over as a variable and none as text of the script", () => {
    expect(scan?.run).not.toContain("${{");
    for (const name of Object.keys(action.inputs))
      expect(Object.values(scan?.env ?? {})).toContain(`\${{ inputs.${name} }}`);
  });

  it("annotates, writes SARIF and the summary, and fails on a high finding", () => {
    const folder = repository();
    const { code, out } = run(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=/m);
    expect(JSON.parse(readFileSync(join(folder, "stance.sarif"), "utf8")).runs[0].results.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain("### Stance");
  });

  it("passes when told to, writes the bill of materials, and runs nothing that an input holds", () => {
    const folder = repository();
    const { code } = run(folder, { FAIL_ON: "none", BOM: "ai.cdx.json", BASELINE: "" });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "ai.cdx.json"), "utf8")).bomFormat).toBe("CycloneDX");
    run(folder, { SCAN_PATH: "$(touch pwned)", FAIL_ON: "`touch pwned`" });
    expect(existsSync(join(folder, "pwned"))).toBe(false);
  });
});

describe("the GitLab template", () => {
  interface Job {
    readonly script: readonly string[];
    readonly variables: { readonly [name: string]: string };
    readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } };
  }
  const template = (read("integrations/stance.gitlab-ci.yml") as { readonly stance: Job }).stance;

  it("writes what it declares as artefacts and fails on a high finding", () => {
    const folder = repository();
    const shims = join(scratch, "shims");
    mkdirSync(shims, { recursive: true });
    writeFileSync(join(shims, "npx"), `#!/bin/bash\nshift 2\nexec node "${BIN}" "$@"\n`);
    chmodSync(join(shims, "npx"), 0o755);
    const { code, err } = job(`PATH="${shims}:$PATH"\n${template.script.join("\n")}`, folder, template.variables);
    expect([code, err]).toEqual([1, ""]);
    for (const file of [template.artifacts.reports.codequality, template.artifacts.reports.junit, "stance.cdx.json"])
      expect(existsSync(join(folder, file)), file).toBe(true);
  });
});

describe("the pre-commit hook", () => {
  const [hook] = read(".pre-commit-hooks.yaml") as readonly {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
  }[];

  it("calls the command that the package installs, which stops a commit with a high finding", () => {
    const { bin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { bin: { [name: string]: string } };
    const [command = "", ...words] = hook?.entry.split(" ") ?? [];
    expect(Object.keys(bin)).toContain(command);
    const { code } = job(`node "${BIN}" ${words.join(" ")}`, repository(), {});
    expect(code).toBe(1);
  });
});
