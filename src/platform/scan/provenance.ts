import { realpathSync } from "node:fs";
import type { Observation } from "../../domain/observation.ts";
import type { Checkout, Provenance } from "../../domain/provenance.ts";
import { textUnder } from "../files/text-under.ts";
import type { Run } from "../store/contract/ingest.ts";
import { GitHistory } from "./git-history.ts";
import { historyBetween, linesSeen } from "./git-touched.ts";
import { knowledge } from "./knowledge.ts";
import { secretsInPaths, withoutSecrets } from "./path-secrets.ts";
import { pipelineOf } from "./pipeline.ts";

/** How many runs are looked at for the one before: failed ones come in rows. */
export const RUNS_LOOKED_AT = 50;

/** The commit that the latest run of a source looked at, of runs latest first; null where it names none. */
export const lastCommit = (runs: readonly Pick<Run, "status" | "target">[]): string | null =>
  runs.find(({ status }) => status !== "failed")?.target.commit ?? null;

/** What was scanned. */
export interface Scanned {
  readonly root: string;
  /** That the scan read; null = no checkout. */
  readonly commit: string | null;
  readonly observations: readonly Observation[];
}

/** Where what was scanned comes from. `since`: the commit of the run before, null where none names one. */
export function provenanceOf(
  { root: folder, commit, observations }: Scanned,
  since: string | null,
  env: { readonly [name: string]: string | undefined },
): Provenance {
  const pipeline = pipelineOf(env);
  const root = realpathSync(folder);
  const git = commit === null ? undefined : GitHistory.at(root);
  if (git === undefined || commit === null)
    return {
      checkout: commit === null ? null : checkoutOf(root, commit, undefined),
      history: null,
      doubt: "not-git",
      pipeline,
    };
  try {
    const checkout = checkoutOf(root, commit, git.isAt(commit, root));
    const seen = since === null ? new Map() : linesSeen(placesIn(observations));
    const found = since === null ? "first" : historyBetween(git, since, commit, seen);
    if (typeof found === "string") return { checkout, history: null, doubt: found, pipeline };
    const secrets = secretsInPaths(
      found.files.map(({ path }) => path),
      knowledge,
    );
    return { checkout, history: withoutSecrets(found, secrets), doubt: null, pipeline };
  } finally {
    git.close();
  }
}

function checkoutOf(root: string, commit: string, isClean: boolean | undefined): Checkout {
  const head = textUnder(root, ".git/HEAD", 1_024)?.trim() ?? "";
  const branch = /^ref: refs\/heads\/(.+)$/.exec(head)?.[1] ?? null;
  return { commit, branch, tree: isClean === undefined ? "unknown" : isClean ? "clean" : "dirty" };
}

const placesIn = (observations: readonly Observation[]) =>
  observations
    .flatMap(({ assets, relationships }) => [...assets, ...relationships])
    .flatMap(({ evidence }) => evidence);
