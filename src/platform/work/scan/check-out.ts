import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isIP, isIPv6 } from "node:net";
import { join } from "node:path";
import type { NotExamined } from "../../../domain/observation.ts";
import { hostOf, type Target } from "../../outbound/target.ts";
import { gitCommit } from "../../scan/git-commit.ts";
import { JobError } from "../kind.ts";
import { type GitRun, git } from "./git-process.ts";
import type { ScanLimits } from "./run-child.ts";

/** A repository to fetch. */
export interface Wanted {
  /** Checked, with the addresses to connect to. */
  readonly target: Target;
  readonly ref: string | null;
  readonly token: string | null;
  /** The commit of the run before: what came since is fetched as well where that is little. */
  readonly since?: string | null;
}

const REF = /^(?![-/])(?!.*(?:\.\.|\/\/|@\{))[A-Za-z0-9._/+@-]{1,200}$/;
const OLDEST = [2, 37] as const;
const SIZE_WATCH = 250;
const ONLY = ["--no-tags", "--no-recurse-submodules", "--no-write-commit-graph", "--quiet"];
/** Commits, bytes and milliseconds that knowing who made a change is worth. */
const DEEPEST = 200;
const MOST_HISTORY = 128 << 20;
const HISTORY_WITHIN = 60_000;
const PORTS: { readonly [protocol: string]: string } = { "https:": "443", "http:": "80" };

/**
 * Fetches one commit of a repository into an empty folder and writes its files: no hooks, no submodules, no LFS, no links; and no history
 * but what came since a commit. Its size is known before a file is written. Gives what of it is not there to be examined. Throws in words for
 * people.
 */
export async function checkOut(
  folder: string,
  { target, ref, token, since = null }: Wanted,
  signal: AbortSignal,
  limits: ScanLimits,
): Promise<readonly NotExamined[]> {
  if (ref !== null && !REF.test(ref)) throw new JobError(`"${ref}" cannot be a branch or tag`);
  const late = AbortSignal.timeout(limits.fetchWithin);
  const tooLarge = new AbortController();
  const protocol = target.url.protocol.slice(0, -1);
  const settings = settingsFor(target, token);
  const run: GitRun = { folder, settings, protocol, signal: AbortSignal.any([signal, late, tooLarge.signal]) };
  await needVersion(run);
  const watch = setInterval(() => {
    if (packedBytes(folder) > limits.packedBytes)
      tooLarge.abort(new JobError("the repository is larger than what is fetched"));
  }, SIZE_WATCH);
  try {
    await git(run, ["init", "--quiet", "--template=", "."]);
    const place = ["--", target.url.href, ref ?? "HEAD"];
    await git(run, ["fetch", "--depth=1", ...ONLY, ...place]);
    const entries = await listing(run, limits);
    await git(run, ["checkout", "--quiet", "--detach", "--no-recurse-submodules", "FETCH_HEAD"]);
    const missing = leftOut(folder, entries);
    if (since !== null && gitCommit(folder) !== since) await deepen(run, place);
    return missing;
  } catch (error) {
    if (late.aborted && !signal.aborted)
      throw new JobError(`fetching took over ${Math.round(limits.fetchWithin / 60_000)} minutes`, { cause: error });
    throw error;
  } finally {
    clearInterval(watch);
  }
}

/** Fetches the latest commits as well, so that it is known who made them; where they are too much, nobody knows. */
async function deepen(run: GitRun, place: readonly string[]): Promise<void> {
  const tooMuch = new AbortController();
  const most = packedBytes(run.folder) + MOST_HISTORY;
  const watch = setInterval(() => {
    if (packedBytes(run.folder) > most) tooMuch.abort();
  }, SIZE_WATCH);
  const signal = AbortSignal.any([run.signal, tooMuch.signal, AbortSignal.timeout(HISTORY_WITHIN)]);
  try {
    await git({ ...run, signal }, ["fetch", `--depth=${DEEPEST}`, ...ONLY, ...place]);
  } catch {
    run.signal.throwIfAborted();
  } finally {
    clearInterval(watch);
  }
}

/** Everything that git is told. The connection goes to the addresses that were checked, whatever the name leads to by now. */
function settingsFor({ url, addresses }: Target, token: string | null): (readonly [string, string])[] {
  const host = hostOf(url);
  const port = url.port || PORTS[url.protocol];
  const pinned = addresses.map((address) => (isIPv6(address) ? `[${address}]` : address)).join(",");
  const login = Buffer.from(token?.includes(":") ? token : `x-access-token:${token}`).toString("base64");
  return [
    ["protocol.allow", "never"],
    [`protocol.${url.protocol.slice(0, -1)}.allow`, "always"],
    ["http.followRedirects", "false"],
    ["http.proxy", ""],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
    ...(isIP(host) === 0 ? [["http.curloptResolve", `${host}:${port}:${pinned}`] as const] : []),
    ...(token === null ? [] : [[`http.${url.origin}/.extraHeader`, `Authorization: Basic ${login}`] as const]),
    ["credential.helper", ""],
    ["core.hooksPath", "/dev/null"],
    ["core.symlinks", "false"],
    ["core.fsmonitor", "false"],
    ["core.attributesFile", "/dev/null"],
    ["core.protectNTFS", "true"],
    ["core.protectHFS", "true"],
    ["core.autocrlf", "false"],
    ["submodule.recurse", "false"],
    ["fetch.unpackLimit", "1"],
    ["fetch.recurseSubmodules", "false"],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["pack.threads", "1"],
    ["init.defaultBranch", "main"],
    ["advice.detachedHead", "false"],
  ];
}

async function needVersion(run: GitRun): Promise<void> {
  let said = "";
  await git(run, ["--version"], (chunk) => {
    said += chunk.toString("utf8");
  });
  const [, major = "0", minor = "0"] = /^git version (\d{1,9})\.(\d{1,9})/.exec(said) ?? [];
  if (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])) return;
  throw new JobError(
    `git ${major}.${minor} is too old where the platform works: install ${OLDEST.join(".")} or newer there`,
  );
}

function packedBytes(folder: string): number {
  const packs = join(folder, ".git/objects/pack");
  try {
    return readdirSync(packs).reduce(
      (sum, name) => sum + (lstatSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  } catch {
    return 0;
  }
}

interface Entry {
  readonly mode: string;
  readonly size: number;
  readonly path: string;
}

const LINK = "120000";
const SUBMODULE = "160000";
const LONGEST_LISTING = 256 << 20;

/** What is in the commit, before anything is written. Throws when it is too much. */
async function listing(run: GitRun, limits: ScanLimits): Promise<readonly Entry[]> {
  const chunks: Buffer[] = [];
  let length = 0;
  await git(run, ["ls-tree", "-r", "-l", "-z", "FETCH_HEAD"], (chunk) => {
    length += chunk.length;
    if (length <= LONGEST_LISTING) chunks.push(chunk);
  });
  const lines = Buffer.concat(chunks)
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "");
  if (length > LONGEST_LISTING || lines.length > limits.files)
    throw new JobError(`the repository has more than the ${limits.files} files that are fetched`);
  const entries = lines.map((line): Entry => {
    const [, mode = "", size = "", path = ""] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    return { mode, size: Number(size) || 0, path };
  });
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.fileBytes)
    throw new JobError(
      `the files of the repository have ${bytes} bytes, more than the ${limits.fileBytes} that are fetched`,
    );
  return entries;
}

const POINTER = "version https://git-lfs.github.com/spec/";
const LONGEST_POINTER = 1_024;

/** What the commit has and the folder has not: links, submodules, what is kept in LFS. Links were written as files, which go. */
function leftOut(folder: string, entries: readonly Entry[]): NotExamined[] {
  const say = (path: string, reason: NotExamined["reason"], detail: string): NotExamined[] => [
    { path, connector: null, reason, detail },
  ];
  return entries.flatMap(({ mode, size, path }) => {
    if (mode === SUBMODULE)
      return say(path, "unsupported", "a submodule is not fetched: register its repository as a source of its own");
    if (mode === LINK) {
      rmSync(join(folder, path), { force: true });
      return say(
        path,
        "link",
        "links are not followed; the target is examined where it lies, if it lies under the root",
      );
    }
    if (size > LONGEST_POINTER || size < POINTER.length || !isPointer(join(folder, path))) return [];
    return say(path, "unsupported", "its content is kept in Git LFS, which is not fetched");
  });
}

function isPointer(file: string): boolean {
  try {
    return lstatSync(file).isFile() && readFileSync(file, "latin1").startsWith(POINTER);
  } catch {
    return false;
  }
}
