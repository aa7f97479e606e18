import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../domain/evidence.ts";
import type { Observation } from "../../domain/observation.ts";
import { gitCommit } from "./git-commit.ts";
import { pipelineOf } from "./pipeline.ts";
import { lastCommit, provenanceOf } from "./provenance.ts";

let folder = "";
let root = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "stance-provenance-")));
  root = join(folder, "shop");
  mkdirSync(root);
  git("Ana", "init", "--quiet", "--initial-branch=main");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(author: string, ...words: string[]): string {
  const who = ["-c", `user.name=${author}`, "-c", "user.email=x@tallpine.example", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Commits files and gives the commit's id. */
function commit(author: string, files: { readonly [path: string]: string }, words = `By ${author}`): string {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  git(author, "add", "-A");
  git(author, "commit", "--quiet", "-m", words);
  return git(author, "rev-parse", "HEAD");
}

/** What is told of a checkout in which something was seen in the first three lines of a file. */
function told(since: string | null, at = root, path = "app.py") {
  const place = (line: number): Evidence => ({
    ...{ connector: "source-code", path, line, confidence: "declared", role: "source" },
  });
  const evidence = [1, 2, 3].map(place);
  const observations = [{ assets: [{ evidence }], relationships: [] }] as unknown as readonly Observation[];
  return provenanceOf({ root: at, commit: gitCommit(at), observations }, since, {});
}

describe("what a checkout tells", () => {
  it("is its commit, branch and tree, and who wrote which line since the commit before", () => {
    const first = commit("Ana", { "app.py": "a\nb\nc\n", "other.py": "x\n" });
    const second = commit("Bo", { "app.py": "a\nB\nc\n" }, "Raise the limit for ana@tallpine.example, mcp@1.2.3");
    expect(told(first)).toMatchObject({
      checkout: { commit: second, branch: "main", tree: "clean" },
      history: {
        since: first,
        commits: [{ id: second, author: "Bo", subject: "Raise the limit for ana, mcp@1.2.3" }],
        files: [{ path: "app.py", by: [0], whole: true, lines: [[2, 0]] }],
      },
      doubt: null,
    });
    expect(told(second).history).toEqual({ since: second, commits: [], files: [] });
    expect(told(null)).toMatchObject({ history: null, doubt: "first" });
    git("Bo", "checkout", "--quiet", "--detach");
    expect(told(first).checkout?.branch).toBeNull();
  });

  it("is dirty with a file that was changed, taken away or is new; what is ignored and what links lead to does not count", () => {
    const first = commit("Ana", {
      "app.py": "a\n",
      "b.py": "b\n",
      ".gitignore": "*.log\n",
      ".gitattributes": "*.py text eol=crlf\n",
    });
    writeFileSync(join(root, "x.log"), "x");
    expect(told(first).checkout?.tree).toBe("clean");
    writeFileSync(join(root, "app.py"), "changed\n");
    expect(told(first).checkout?.tree).toBe("dirty");
    git("Ana", "checkout", "--", "app.py");
    rmSync(join(root, "b.py"));
    expect(told(first).checkout?.tree).toBe("dirty");
    git("Ana", "checkout", "--", "b.py");
    writeFileSync(join(root, "new.py"), "n\n");
    expect(told(first).checkout?.tree).toBe("dirty");
  });

  it("runs nothing that the repository's settings and attributes name", () => {
    const ran = join(folder, "ran");
    const first = commit("Ana", { "app.py": "a\n", ".gitattributes": "*.py filter=x diff=x\n" });
    for (const name of [
      "core.fsmonitor",
      "core.pager",
      "filter.x.clean",
      "filter.x.process",
      "diff.x.textconv",
      "gpg.program",
    ])
      git("Ana", "config", name, `touch ${ran}`);
    writeFileSync(join(root, "app.py"), "b\n");
    git(
      "Ana",
      "-c",
      "core.fsmonitor=false",
      "-c",
      "filter.x.clean=cat",
      "-c",
      "filter.x.process=",
      "commit",
      "-qam",
      "Two",
    );
    rmSync(ran, { force: true });
    expect(told(first).history?.commits).toHaveLength(1);
    expect(existsSync(ran)).toBe(false);
  });

  it("is nothing of the past in a shallow checkout that does not hold it, and all that it holds in one that does", () => {
    const first = commit("Ana", { "app.py": "a\n" });
    const second = commit("Bo", { "app.py": "b\n" });
    const third = commit("Cy", { "app.py": "c\n" });
    for (const depth of ["1", "2"])
      spawnSync("git", ["clone", "--quiet", `--depth=${depth}`, `file://${root}`, join(folder, `depth-${depth}`)]);
    expect(told(second, join(folder, "depth-1"))).toMatchObject({ checkout: { commit: third }, doubt: "not-there" });
    expect(told(second, join(folder, "depth-2")).history?.commits.map(({ author }) => author)).toEqual(["Cy"]);
    expect(told(first, join(folder, "depth-2"))).toMatchObject({ history: null, doubt: "not-there" });
  });

  it("is nothing of the past where that does not lead here, and of merges what they changed", () => {
    const first = commit("Ana", { "app.py": "a\n", "b.py": "b\n" });
    git("Ana", "checkout", "--quiet", "-b", "topic");
    const side = commit("Bo", { "app.py": "side\n" });
    git("Ana", "checkout", "--quiet", "main");
    const other = commit("Cy", { "b.py": "main\n" });
    expect(told(side)).toMatchObject({ history: null, doubt: "not-ancestor" });
    git("Ana", "merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
    const merged = told(other);
    expect(merged.history?.commits.map(({ author }) => author).sort()).toEqual(["Ana", "Bo"]);
    expect(merged.history?.files.map(({ path, by, whole }) => [path, by.length, whole])).toEqual([["app.py", 1, true]]);
    expect(told(first).history?.files.every(({ whole }) => whole)).toBe(true);
    // A merge that takes neither side as it is.
    git("Ana", "checkout", "--quiet", "-b", "again", other);
    git("Ana", "merge", "--quiet", "--no-commit", "--no-ff", "topic");
    commit("Di", { "app.py": "neither\n" }, "Merge");
    expect(told(other).history?.files.find(({ path }) => path === "app.py")?.whole).toBe(false);
  });

  it("keeps names of people and files that try to be something else as plain words", () => {
    const forged = `${"f".repeat(40)}`;
    const first = commit("Ana", { "app.py": "a\n" });
    commit(
      "Eve\u001b[31m\u202e <eve@tallpine.example>",
      { "app.py": "b\n", [forged]: "x\n" },
      `\u0001${forged}\u0002Ana`,
    );
    const { history } = told(first);
    expect(history?.commits).toHaveLength(1);
    expect(history?.commits[0]?.author).toMatch(/^Eve \[31m/);
    expect(JSON.stringify(history)).not.toMatch(/\\u001b|\\u0001|\u202e|tallpine/);
    expect(history?.files.map(({ path }) => path).sort()).toEqual(["app.py", forged].sort());
  });

  it("is nothing where there is no checkout", () => {
    mkdirSync(join(folder, "plain"));
    expect(told(null, join(folder, "plain"))).toEqual({
      checkout: null,
      history: null,
      doubt: "not-git",
      pipeline: null,
    });
  });
});

it("measures by the latest run that saw something", () => {
  const run = (status: "failed" | "succeeded", commit: string | null) => ({
    status,
    target: { name: "", commit, files: 0, bytes: 0 },
  });
  expect(lastCommit([run("failed", null), run("succeeded", "b"), run("succeeded", "a")])).toBe("b");
  expect(lastCommit([run("succeeded", null), run("succeeded", "a")])).toBeNull();
  expect(lastCommit([])).toBeNull();
});

describe("a pipeline", () => {
  it("is known by the variables that it documents", () => {
    expect(pipelineOf({})).toBeNull();
    const github = {
      ...{ GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/shop" },
      ...{ GITHUB_RUN_ID: "17", GITHUB_ACTOR: "octo", GITHUB_TRIGGERING_ACTOR: "again" },
    };
    expect(pipelineOf(github)).toEqual({
      ...{ kind: "github-actions", url: "https://github.com/acme/shop/actions/runs/17", actor: "again" },
    });
    const gitlab = { GITLAB_CI: "true", CI_PIPELINE_URL: "https://me:secret@gitlab.example.com/a/-/pipelines/3" };
    expect(pipelineOf({ ...gitlab, GITLAB_USER_LOGIN: "ana", GITLAB_USER_EMAIL: "ana@tallpine.example" })).toEqual({
      ...{ kind: "gitlab-ci", url: "https://gitlab.example.com/a/-/pipelines/3", actor: "ana" },
    });
  });

  it("leads nobody elsewhere than to a web page", () => {
    expect(pipelineOf({ GITLAB_CI: "true", CI_PIPELINE_URL: "javascript:alert(1)" })).toEqual({
      ...{ kind: "gitlab-ci", url: null, actor: null },
    });
  });
});
