import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import { maskSecrets } from "../../domain/text.ts";
import { gitEnvironment } from "../files/git-environment.ts";

/** One commit as its author tells it. */
export interface Commit {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly when: string;
  readonly subject: string;
}

const REVISION = /^([A-Za-z0-9][\w./+-]{0,200})((?:[~^]\d{0,4}){0,20})$/;
const COMMIT = /^[0-9a-f]{40}$/;
const MOST_OUTPUT = 256 << 20;
const LIMIT = 120_000;

/**
 * The history of a repository, read as data: git works in an empty repository of ours that borrows only the objects, so that nothing that
 * the other one's settings, hooks or attributes name is ever run.
 */
export class GitHistory {
  readonly #gitFolder: string;
  readonly #borrower: string;

  private constructor(gitFolder: string) {
    this.#gitFolder = gitFolder;
    this.#borrower = realpathSync(mkdtempSync(join(tmpdir(), "stance-git-")));
    for (const folder of ["refs", "objects/info"]) mkdirSync(join(this.#borrower, folder), { recursive: true });
    writeFileSync(join(this.#borrower, "HEAD"), "ref: refs/heads/none\n");
    writeFileSync(join(this.#borrower, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
    writeFileSync(join(this.#borrower, "objects/info/alternates"), `${join(gitFolder, "objects")}\n`);
  }

  /** The history of a checkout or a bare repository; undefined where the folder is neither. */
  static at(folder: string): GitHistory | undefined {
    const found = [join(folder, ".git"), folder].find(
      (at) => isFolder(join(at, "objects")) && isFile(join(at, "HEAD")),
    );
    return found === undefined ? undefined : new GitHistory(realpathSync(found));
  }

  /** The commit that a revision names: a branch, a tag, a commit, each with `~n` or `^n`; undefined when there is none. */
  commit(revision: string): string | undefined {
    const [, base = "", steps = ""] = REVISION.exec(revision) ?? [];
    const start = this.#named(base) ?? (/^[0-9a-f]{7,40}$/.test(base) ? base : undefined);
    const found =
      start === undefined ? undefined : this.#try(["rev-parse", "--verify", "--quiet", `${start}${steps}^{commit}`]);
    const id = found?.trim() ?? "";
    return COMMIT.test(id) ? id : undefined;
  }

  /** Writes the files of a commit below an empty folder. Links become files that hold their target. */
  write(commit: string, folder: string): void {
    this.#run(["read-tree", commit]);
    this.#run([
      "-c",
      "core.bare=false",
      `--work-tree=${folder}`,
      "checkout-index",
      "--all",
      "--force",
      `--prefix=${folder}/`,
    ]);
  }

  /** For each path, the commits after the first and up to the second that changed it, newest first. */
  between(before: string, after: string): ReadonlyMap<string, readonly Commit[]> {
    const text = this.#try([
      "log",
      "-z",
      "--name-only",
      "--no-renames",
      "--format=%x01%H%x02%an%x02%aI%x02%s",
      `${before}..${after}`,
    ]);
    const commits = new Map<string, Commit[]>();
    for (const entry of (text ?? "").split("\u0001").slice(1)) {
      const [head = "", ...paths] = entry.split("\0");
      const [id = "", author = "", when = "", subject = ""] = head.split("\u0002");
      for (const path of paths.map((name) => name.replace(/^\n/, "")).filter(Boolean))
        commits.set(path, [...(commits.get(path) ?? []), { id, author, when, subject }]);
    }
    return commits;
  }

  /** The commit after the first and up to the second that wrote a line; undefined where an older one did. */
  writerOf(path: string, line: number, before: string, after: string): string | undefined {
    const text = this.#try(["blame", "--porcelain", `-L${line},${line}`, `${before}..${after}`, "--", path]);
    if (text === undefined || /^boundary$/m.test(text)) return undefined;
    return text.slice(0, 40);
  }

  /** Lines of a file that went and came, with secrets masked; undefined where it is not in both commits. */
  linesChanged(path: string, before: string, after: string): readonly string[] | undefined {
    const text = this.#try([
      "diff",
      "--no-ext-diff",
      "--no-textconv",
      "--no-color",
      "--unified=0",
      before,
      after,
      "--",
      path,
    ]);
    const lines = text?.split("\n").filter((line) => /^[+-](?![+-]{2} )/.test(line));
    return lines === undefined || lines.length === 0 ? undefined : lines.map((line) => maskSecrets(line.trimEnd()));
  }

  close(): void {
    rmSync(this.#borrower, { recursive: true, force: true });
  }

  /** What a name points at, from the plain files of the repository. */
  #named(name: string): string | undefined {
    if (name.includes("..")) return undefined;
    const places =
      name === "HEAD"
        ? ["HEAD"]
        : ["refs/heads/", "refs/tags/", "refs/remotes/", "refs/", ""].map((at) => `${at}${name}`);
    for (const place of places) {
      const text = smallText(join(this.#gitFolder, place))?.trim() ?? "";
      if (COMMIT.test(text)) return text;
      const other = /^ref: (refs\/[\w./+-]{1,200})$/.exec(text)?.[1];
      if (other !== undefined && other !== place) return this.#named(other);
    }
    const packed = (smallText(join(this.#gitFolder, "packed-refs")) ?? "").split("\n");
    return places.flatMap((place) => packed.filter((line) => line.endsWith(` ${place}`)))[0]?.slice(0, 40);
  }

  #try(words: readonly string[]): string | undefined {
    const { status, stdout, error } = spawnSync("git", [`--git-dir=${this.#borrower}`, ...words], {
      cwd: this.#borrower,
      encoding: "utf8",
      maxBuffer: MOST_OUTPUT,
      timeout: LIMIT,
      env: SETTINGS,
    });
    return error === undefined && status === 0 ? stdout : undefined;
  }

  #run(words: readonly string[]): void {
    if (this.#try(words) === undefined)
      throw new ConfigError(
        "git cannot read the commit",
        "Check that git is installed and that the repository is whole.",
      );
  }
}

const SETTINGS = gitEnvironment("none", [
  ["core.symlinks", "false"],
  ["core.autocrlf", "false"],
  ["core.quotePath", "false"],
]);

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const LARGEST_LIST = 64 << 20;

const smallText = (path: string): string | undefined =>
  isFile(path) && lstatSync(path).size <= LARGEST_LIST ? readFileSync(path, "utf8") : undefined;
