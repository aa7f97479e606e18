import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitHistory } from "./git-history.ts";
import { historyBetween } from "./git-touched.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "stance-history-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(at: string, ...words: string[]): string {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@tallpine.example", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...words], { cwd: at, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** A repository of two commits on `main`; returns their ids. */
function repository(at: string, ...options: string[]): readonly [string, string] {
  mkdirSync(at, { recursive: true });
  git(at, "init", "--quiet", "--initial-branch=main", ...options);
  const commit = (text: string): string => {
    writeFileSync(join(at, "prompt.md"), text);
    git(at, "add", ".");
    git(at, "commit", "--quiet", "-m", text.trim());
    return git(at, "rev-parse", "HEAD");
  };
  return [commit("first\n"), commit("second\n")];
}

/** What is read at a folder: the ids of revisions, and the text at the first of them. */
function read(
  at: string,
  ...revisions: string[]
): { readonly ids: readonly (string | undefined)[]; readonly text: string } {
  const history = GitHistory.at(at);
  if (history === undefined) return { ids: [], text: "" };
  try {
    const ids = revisions.map((revision) => history.commit(revision));
    const out = mkdtempSync(join(folder, "out-"));
    history.write(ids[0] ?? "", out);
    return { ids, text: readFileSync(join(out, "prompt.md"), "utf8") };
  } finally {
    history.close();
  }
}

describe("a linked checkout", () => {
  it("has its own HEAD and shares branches, packed or not, with its repository", () => {
    const [first, second] = repository(join(folder, "main"));
    git(join(folder, "main"), "worktree", "add", "--quiet", "-b", "topic", join(folder, "linked"), first);
    expect(read(join(folder, "linked"), "HEAD", "topic", "main", "main~1")).toEqual({
      ids: [first, first, second, first],
      text: "first\n",
    });
    git(join(folder, "main"), "pack-refs", "--all");
    expect(read(join(folder, "linked"), "main", "HEAD").ids).toEqual([second, first]);
  });

  it("is believed only where the repository knows of it", () => {
    repository(join(folder, "main"));
    git(join(folder, "main"), "worktree", "add", "--quiet", join(folder, "linked"));
    mkdirSync(join(folder, "hostile"));
    writeFileSync(join(folder, "hostile/.git"), readFileSync(join(folder, "linked/.git")));
    expect(GitHistory.at(join(folder, "hostile"))).toBeUndefined();
    writeFileSync(join(folder, "hostile/.git"), `gitdir: ${join(folder, "main/.git")}\n`);
    expect(GitHistory.at(join(folder, "hostile"))).toBeUndefined();
  });
});

it("reads commits with SHA-256 names", () => {
  const [first, second] = repository(join(folder, "main"), "--object-format=sha256");
  expect(first).toHaveLength(64);
  expect(read(join(folder, "main"), "HEAD~1", "main", first.slice(0, 12))).toEqual({
    ids: [first, second, first],
    text: "first\n",
  });
  const history = GitHistory.at(join(folder, "main")) as GitHistory;
  expect(historyBetween(history, first, second, new Map([["prompt.md", new Set([1])]]))).toMatchObject({
    commits: [{ id: second, author: "Ada", subject: "second" }],
    files: [{ path: "prompt.md", by: [0], whole: true, lines: [[1, 0]] }],
  });
  history.close();
});
