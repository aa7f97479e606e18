import type { Evidence } from "../../domain/evidence.ts";
import {
  type Commit,
  type History,
  type HistoryDoubt,
  isCommitId,
  LONGEST,
  strangersLine,
  type TouchedFile,
} from "../../domain/provenance.ts";
import { maskSecrets } from "../../domain/text.ts";
import type { GitHistory } from "./git-history.ts";

const MOST_COMMITS = 500;
const MOST_FILES = 2_000;
const MOST_BLAMED = 200;
const BLAMING_WITHIN = 30_000;
const LONGEST_PLACE = 200;

/** What a commit did to a file: its content before and after, as ids; several before where it is a merge. */
interface Step {
  readonly path: string;
  readonly ids: readonly string[];
}

type Read = Commit & { readonly steps: readonly Step[] };

/** Paths with the lines in which something was seen. Cells of notebooks count lines of their own, which git does not. */
export function linesSeen(places: Iterable<Evidence>): ReadonlyMap<string, ReadonlySet<number>> {
  const seen = new Map<string, Set<number>>();
  for (const { path, line, endLine, cell } of places) {
    if (line === undefined || cell !== undefined) continue;
    const lines = seen.get(path) ?? new Set();
    for (let at = line; at <= Math.min(endLine ?? line, line + LONGEST_PLACE); at += 1) lines.add(at);
    seen.set(path, lines);
  }
  return seen;
}

/** The commits after one and up to another, what each touched, and who wrote the lines in `seen`; or why git does not tell. */
export function historyBetween(
  git: Pick<GitHistory, "ask">,
  since: string,
  head: string,
  seen: ReadonlyMap<string, ReadonlySet<number>>,
): History | HistoryDoubt {
  if (since === head) return { since, commits: [], files: [] };
  if (!isCommitId(since) || git.ask(["cat-file", "-e", `${since}^{commit}`]) === undefined) return "not-there";
  const beside = git.ask(["rev-list", "--count", `${head}..${since}`]);
  if (beside?.trim() !== "0") return beside === undefined ? "not-there" : "not-ancestor";
  const commits = commitsIn(git, since, head);
  const whole = git.ask(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", since, head]);
  if (commits === undefined || whole === undefined) return "not-there";
  const files = touchedBy(commits, new Map(stepsIn(whole.split("\0")).map(({ path, ids }) => [path, ids])));
  if (commits.length > MOST_COMMITS || files.length > MOST_FILES) return "too-many";
  return {
    since,
    commits: commits.map(({ steps: _steps, ...commit }) => commit),
    files: withWriters(git, files, seen, { since, head, commits }),
  };
}

/** Newest first, one more than is told; undefined where a part of the history is not there. Of merges only what they changed themselves. */
function commitsIn(git: Pick<GitHistory, "ask">, since: string, head: string): readonly Read[] | undefined {
  const raw = ["-z", "-c", "--raw", "--no-abbrev", "--no-renames"];
  const format = "--format=%H%x00%an%x00%aI%x00%s%x00";
  const text = git.ask(["log", ...raw, format, `--max-count=${MOST_COMMITS + 1}`, `${since}..${head}`]);
  if (text === undefined) return undefined;
  const words = text.split("\0");
  const commits: Read[] = [];
  for (let at = 0; at < words.length; ) {
    const id = (words[at] ?? "").trim();
    if (!isCommitId(id)) {
      at += 1;
      continue;
    }
    const [author = "", when = "", subject = ""] = words.slice(at + 1, at + 4);
    const begin = at + 4;
    at = begin;
    // Paths come in pairs with what was done to them, so that none can be taken for a commit.
    while (at < words.length && !isCommitId((words[at] ?? "").trim())) at += /^\n?:/.test(words[at] ?? "") ? 2 : 1;
    const said = {
      author: strangersLine(author, LONGEST.name),
      subject: strangersLine(maskSecrets(subject), LONGEST.subject),
    };
    commits.push({ id, when, ...said, steps: stepsIn(words.slice(begin, at)) });
  }
  return commits;
}

/** `:modes ids status` and a path, as `--raw -z` writes them; a merge has a colon for each parent. */
function stepsIn(words: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [, colons = "", fields = ""] = /^\n?(:+)(.*)$/s.exec(words[at] ?? "") ?? [];
    if (colons === "") continue;
    at += 1;
    const parents = colons.length;
    steps.push({ path: words[at] ?? "", ids: fields.split(" ").slice(parents + 1, 2 * parents + 2) });
  }
  return steps;
}

/** Every file that a commit touched. It is `whole` where its only commit accounts for all that differs. */
function touchedBy(
  commits: readonly Read[],
  between: ReadonlyMap<string, readonly string[]>,
): readonly Omit<TouchedFile, "lines">[] {
  const touching = new Map<string, { readonly by: number; readonly ids: readonly string[] }[]>();
  for (const [by, { steps }] of commits.entries())
    for (const { path, ids } of steps) touching.set(path, [...(touching.get(path) ?? []), { by, ids }]);
  for (const path of between.keys()) if (!touching.has(path)) touching.set(path, []);
  return [...touching].map(([path, all]) => {
    const [only] = all;
    const whole = all.length === 1 && only?.ids.length === 2 && only.ids.join() === between.get(path)?.join();
    return { path, by: all.map(({ by }) => by), whole };
  });
}

interface Range {
  readonly since: string;
  readonly head: string;
  readonly commits: readonly Read[];
}

function withWriters(
  git: Pick<GitHistory, "ask">,
  files: readonly Omit<TouchedFile, "lines">[],
  seen: ReadonlyMap<string, ReadonlySet<number>>,
  { since, head, commits }: Range,
): readonly TouchedFile[] {
  const numbers = new Map(commits.map(({ id }, number) => [id, number]));
  const until = performance.now() + BLAMING_WITHIN;
  let blamed = 0;
  return files.map((file) => {
    const wanted = seen.get(file.path);
    if (wanted === undefined || file.by.length === 0 || blamed === MOST_BLAMED || performance.now() > until)
      return { ...file, lines: [] };
    blamed += 1;
    const text = git.ask(["blame", "--porcelain", `${since}..${head}`, "--", file.path]) ?? "";
    const lines = writersIn(text).flatMap(([line, id]) => {
      const by = numbers.get(id);
      return by === undefined || !wanted.has(line) ? [] : [[line, by] as const];
    });
    return { ...file, lines };
  });
}

/** Each line of a file with the commit that wrote it, from what `blame --porcelain` says; a line's own text begins with a tabulator. */
function writersIn(text: string): readonly (readonly [line: number, id: string])[] {
  const writers: (readonly [number, string])[] = [];
  let isHead = true;
  for (const line of text.split("\n")) {
    const [, id, at] = isHead ? (/^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? []) : [];
    if (id !== undefined) writers.push([Number(at), id]);
    isHead = line.startsWith("\t");
  }
  return writers;
}
