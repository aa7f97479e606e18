import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ConfigError } from "../../domain/errors.ts";
import { maskSecrets } from "../../domain/text.ts";
import { gitEnvironment } from "../files/git-environment.ts";

const REVISION = /^([A-Za-z0-9][\w./+-]{0,200})((?:[~^]\d{0,4}){0,20})$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MOST_OUTPUT = 256 << 20;
const LIMIT = 120_000;
const LINK = "120000 ";

/**
 * The history of a repository, read as data: git works in an empty repository of ours that borrows only the objects, so that nothing that
 * the other one's settings, hooks or attributes name is ever run.
 */
export class GitHistory {
  /** Where names are looked up, in this order. */
  readonly #gitFolders: readonly string[];
  readonly #borrower: string;

  /** @param common the folder that holds the objects, and the names that all checkouts share */
  private constructor(own: string, common: string) {
    this.#gitFolders = own === common ? [own] : [own, common];
    this.#borrower = realpathSync(mkdtempSync(join(tmpdir(), "stance-git-")));
    for (const folder of ["refs", "objects/info"]) mkdirSync(join(this.#borrower, folder), { recursive: true });
    writeFileSync(join(this.#borrower, "HEAD"), "ref: refs/heads/none\n");
    writeFileSync(join(this.#borrower, "config"), configFor(common));
    writeFileSync(join(this.#borrower, "objects/info/alternates"), `${join(common, "objects")}\n`);
  }

  /** The history of a checkout, a linked one or a bare repository; undefined where the folder is none. */
  static at(folder: string): GitHistory | undefined {
    const found = [join(folder, ".git"), folder].find(
      (at) => isFolder(join(at, "objects")) && isFile(join(at, "HEAD")),
    );
    if (found === undefined) return linkedTo(folder);
    const own = realpathSync(found);
    return new GitHistory(own, own);
  }

  /** @param own the folder that a repository keeps for one of its checkouts */
  static of(own: string, common: string): GitHistory {
    return new GitHistory(own, common);
  }

  /** The commit that a revision names: a branch, a tag, a commit, each with `~n` or `^n`; undefined when there is none. */
  commit(revision: string): string | undefined {
    const [, base = "", steps = ""] = REVISION.exec(revision) ?? [];
    const start = this.#named(base) ?? (/^[0-9a-f]{7,64}$/.test(base) ? base : undefined);
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

  /**
   * Whether the files below a folder are those of a commit; new ones count that are not ignored. Undefined where git cannot tell. Settings of
   * the checkout that change files as they are written, such as line endings, are not obeyed and look like a difference. Links, which nothing
   * follows, do not count.
   */
  isAt(commit: string, folder: string): boolean | undefined {
    if (this.#try(["read-tree", commit]) === undefined) return undefined;
    const settings = ["core.bare=false", "core.symlinks=true", "core.fileMode=false"].flatMap((item) => ["-c", item]);
    const kinds = ["--modified", "--deleted", "--others", "--exclude-standard", "--directory", "--no-empty-directory"];
    const differing = this.#try([...settings, `--work-tree=${folder}`, "ls-files", "-z", ...kinds]);
    if (differing === undefined || differing === "") return differing?.length === 0 ? true : undefined;
    const entries = (this.#try(["ls-files", "-z", "--stage"]) ?? "").split("\0");
    const links = new Set(entries.filter((entry) => entry.startsWith(LINK)).map((entry) => entry.split("\t", 2)[1]));
    return differing.split("\0").every((path) => path === "" || links.has(path));
  }

  /** What git says to a question about the objects; undefined where it fails. */
  ask(words: readonly string[]): string | undefined {
    return this.#try(words);
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
      const text = this.#text(place)?.trim() ?? "";
      if (COMMIT.test(text)) return text;
      const other = /^ref: (refs\/[\w./+-]{1,200})$/.exec(text)?.[1];
      if (other !== undefined && other !== place) return this.#named(other);
    }
    const packed = (this.#text("packed-refs") ?? "").split("\n");
    return places.flatMap((place) => packed.filter((line) => line.endsWith(` ${place}`)))[0]?.split(" ")[0];
  }

  #text(place: string): string | undefined {
    return this.#gitFolders.map((folder) => smallText(join(folder, place))).find((text) => text !== undefined);
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

const SHA256_FORMATS = new Set(["objectformat=sha256", 'objectformat="sha256"']);

/** Settings of our own repository: none but those that its objects ask for. */
function configFor(common: string): string {
  const lines = (smallText(join(common, "config")) ?? "").split("\n");
  const isSha256 = lines.some((line) => SHA256_FORMATS.has(line.replaceAll(" ", "").trim().toLowerCase()));
  const version = isSha256 ? 1 : 0;
  const core = `[core]\n\trepositoryformatversion = ${version}\n\tbare = true\n`;
  return isSha256 ? `${core}[extensions]\n\tobjectFormat = sha256\n` : core;
}

/**
 * The history of a linked checkout (`git worktree add`), whose `.git` is a file that names its folder in the repository. That folder must
 * name the file in turn: else a file could point at any repository of this machine.
 */
function linkedTo(folder: string): GitHistory | undefined {
  const file = join(folder, ".git");
  const named = /^gitdir: (.+)$/m.exec(smallText(file) ?? "")?.[1]?.trim();
  const own = named === undefined ? undefined : realFolder(resolve(folder, named));
  const shared = own === undefined ? undefined : smallText(join(own, "commondir"))?.trim();
  const common = own === undefined || shared === undefined ? undefined : realFolder(resolve(own, shared));
  if (own === undefined || common === undefined || !isFolder(join(common, "objects"))) return undefined;
  const back = smallText(join(own, "gitdir"))?.trim();
  const isMutual =
    back !== undefined && isFile(resolve(own, back)) && realpathSync(resolve(own, back)) === realpathSync(file);
  return isMutual ? GitHistory.of(own, common) : undefined;
}

const realFolder = (path: string): string | undefined => (isFolder(path) ? realpathSync(path) : undefined);

/** What stands at a path; undefined where nothing does, or the way to it leads through a file. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

const isFolder = (path: string): boolean => statusOf(path)?.isDirectory() ?? false;
const isFile = (path: string): boolean => statusOf(path)?.isFile() ?? false;
const LARGEST_LIST = 64 << 20;

const smallText = (path: string): string | undefined =>
  isFile(path) && lstatSync(path).size <= LARGEST_LIST ? readFileSync(path, "utf8") : undefined;
