import type { Finding, Undecided } from "./finding.ts";
import type { NotExamined } from "./observation.ts";
import type { AssetRecord, RelationshipRecord, Snapshot, SourceRun } from "./snapshot.ts";

/** Of which source of an estate it is; a scan of one folder has no need to say, and what says nothing is meant for every source. */
export interface OfSource {
  readonly source?: string;
}

/** What two scans are compared by: everything seen, and everything that could not be. */
export interface ScanState {
  readonly target: { readonly name: string; readonly commit: string | null };
  readonly assets: readonly AssetRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly notExamined: readonly (NotExamined & OfSource)[];
  readonly runs: readonly (SourceRun & OfSource)[];
  /** Edges of an asset by a verb that could not all be read; missing where the maker of the state did not tell. */
  readonly incomplete?: Snapshot["incomplete"];
  /** Names of those who own an asset, by its id, as people said; of one that is not named nobody said. Missing = nobody is asked. */
  readonly owners?: { readonly [asset: string]: readonly string[] };
  /** Ids of the rules that judged. */
  readonly rules: readonly string[];
}

/** The state a snapshot shows. */
export const stateOf = (snapshot: Snapshot): ScanState => ({
  target: { name: snapshot.target.name, commit: snapshot.target.commit },
  assets: snapshot.assets,
  relationships: snapshot.relationships,
  findings: snapshot.findings,
  undecided: snapshot.undecided,
  notExamined: snapshot.notExamined,
  runs: snapshot.runs,
  ...(snapshot.incomplete !== undefined && { incomplete: snapshot.incomplete }),
  rules: snapshot.rules.map((rule) => rule.id),
});
