import type { Attribution, AttributionBasis, Drift } from "../../domain/drift.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Commit, History, TouchedFile } from "../../domain/provenance.ts";

/** Who made a change, or why nobody is named. */
export type Made = Attribution | { readonly from: "unknown"; readonly why: string };

/**
 * Names the commit that made a change, where the history between two looks leaves no doubt. `places`: where the change shows. A value may
 * come from another file than the one in which it shows, so of several people's commits only one that wrote the very lines is named. What
 * another tool's document says of a place says nothing of when it came there.
 */
export function makerOf(
  places: readonly Evidence[],
  { before, after }: Pick<Drift, "before" | "after">,
  history: History,
): Made {
  const own = places.filter(({ connector }) => !connector.endsWith("-import"));
  const paths = new Set(own.map(({ path }) => path));
  const touched = history.files.filter(({ path }) => paths.has(path));
  const by = new Set(touched.flatMap((file) => file.by));
  const [only] = by;
  if (only === undefined) return unknown(whyNone(history));
  if (by.size > 1) return before === null ? theWriter(own, touched, history) : unknown(whySeveral(by.size));
  const commit = history.commits[only];
  if (commit === undefined || !touched.every(({ whole }) => whole))
    return unknown("a merge had a hand in the files in which it shows");
  if (history.commits.length === 1) return told(commit, "range");
  if (history.commits.every(({ author }) => author === commit.author)) return told(commit, "file");
  // Of what is gone the lines are those of then, which nobody wrote since.
  const wrote = after !== null && own.some((place) => linesOf(place, touched).some(([, writer]) => writer === only));
  return wrote ? told(commit, "line") : unknown(whyPeople(history));
}

/** The lines of a place that were written since, each with its commit. Cells of notebooks count lines of their own, which git does not. */
function linesOf({ path, line, endLine, cell }: Evidence, touched: readonly TouchedFile[]): TouchedFile["lines"] {
  const file = touched.find((item) => item.path === path);
  if (file === undefined || line === undefined || cell !== undefined) return [];
  return file.lines.filter(([at]) => line <= at && at <= (endLine ?? line));
}

/** What is new was made by the one who wrote the first line of every place in which it shows. */
function theWriter(own: readonly Evidence[], touched: readonly TouchedFile[], { commits }: History): Made {
  const shows = own.filter(({ path }) => touched.some((file) => file.path === path));
  const writers = new Set(shows.map((place) => linesOf(place, touched).find(([at]) => at === place.line)?.[1]));
  const [writer] = writers;
  const commit = writer === undefined || writers.size > 1 ? undefined : commits[writer];
  const all = new Set(touched.flatMap(({ by }) => by));
  return commit === undefined ? unknown(whySeveral(all.size)) : told(commit, "line");
}

const told = ({ id, author, when, subject }: Commit, basis: AttributionBasis): Attribution => ({
  ...{ from: "commit", who: author, id, when, words: subject, basis },
});
const unknown = (why: string): Made => ({ from: "unknown", why });

const whyNone = ({ commits }: History): string =>
  commits.length === 0
    ? "both looks were at the same commit: what changed is not in the code"
    : "no commit between the two looks touched the files in which it shows";

const whySeveral = (count: number): string =>
  `${count} commits between the two looks touched the files in which it shows`;

const whyPeople = ({ commits }: History): string =>
  `${new Set(commits.map(({ author }) => author)).size} people made the commits between the two looks, and none can be told to have made this`;
