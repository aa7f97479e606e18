import type { Attribution, Drift } from "../../domain/drift.ts";
import { DRIFT_KNOWLEDGE } from "../drift/knowledge.ts";
import type { Commit, GitHistory } from "../scan/git-history.ts";

/** Two commits of one repository. */
export interface CommitRange {
  readonly history: GitHistory;
  readonly before: string;
  readonly after: string;
}

/** What is held against demands may be so by what changed elsewhere: a commit that touched the asset is not its maker. */
const HELD = new Set(DRIFT_KNOWLEDGE.kinds.filter(({ hold }) => hold !== undefined).map(({ id }) => id));

/**
 * Changes with the commit that made each, where there is no doubt: the only one that touched the files in which it shows, or, for what is
 * new, the one that wrote its line. All others stay unknown.
 */
export function attributed(drifts: readonly Drift[], { history, before, after }: CommitRange): readonly Drift[] {
  const touching = history.between(before, after);
  return drifts.map((drift) =>
    HELD.has(drift.kind) ? drift : { ...drift, attribution: makerOf(drift, touching, { history, before, after }) },
  );
}

function makerOf(
  { evidence, before: was }: Drift,
  touching: ReadonlyMap<string, readonly Commit[]>,
  range: CommitRange,
): Attribution | null {
  const paths = [...new Set(evidence.map(({ path }) => path))];
  const commits = new Map(paths.flatMap((path) => touching.get(path) ?? []).map((commit) => [commit.id, commit]));
  if (commits.size === 1) return told([...commits.values()][0] as Commit);
  const [place] = evidence;
  if (was !== null || place?.line === undefined || commits.size === 0) return null;
  const writer = commits.get(range.history.writerOf(place.path, place.line, range.before, range.after) ?? "");
  return writer === undefined ? null : told(writer);
}

const told = ({ id, author, when, subject }: Commit): Attribution => ({
  from: "commit",
  who: author,
  id,
  when,
  words: subject,
});
