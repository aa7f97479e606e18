import {
  type Checkout,
  HISTORY_DOUBTS,
  type History,
  isCommitId,
  LONGEST,
  PIPELINES,
  type Pipeline,
  type Provenance,
  strangersLine,
  TREE_STATES,
  webAddress,
} from "../../../domain/provenance.ts";
import { StoreError } from "../contract/errors.ts";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** What may be kept of what a sender tells: known words, ids, plain lines. Throws a StoreError where it contradicts itself. */
export function keptProvenance({ checkout, history, doubt, pipeline }: Provenance): Provenance {
  return {
    checkout: checkout === null ? null : keptCheckout(checkout),
    history: history === null ? null : keptHistory(history, checkout),
    doubt: doubt !== null && Object.hasOwn(HISTORY_DOUBTS, doubt) ? doubt : null,
    pipeline: pipeline === null ? null : keptPipeline(pipeline),
  };
}

function keptCheckout({ commit, branch, tree }: Checkout): Checkout {
  if (!isCommitId(commit) || !TREE_STATES.includes(tree)) throw unsound("a checkout names its commit and tree");
  return { commit, branch: branch === null ? null : strangersLine(branch, LONGEST.name), tree };
}

function keptHistory({ since, commits, files }: History, checkout: Checkout | null): History {
  if (checkout === null || !isCommitId(since)) throw unsound("a history is of a checkout, since a commit");
  const isCommit = (by: number): boolean => commits[by] !== undefined;
  if (!files.every((file) => file.by.every(isCommit) && file.lines.every(([, by]) => isCommit(by))))
    throw unsound("its files name commits that it does not hold");
  return {
    since,
    commits: commits.map(({ id, author, when, subject }) => {
      if (!isCommitId(id) || !INSTANT.test(when)) throw unsound("a commit has an id and an instant");
      return {
        id,
        when,
        author: strangersLine(author, LONGEST.name),
        subject: strangersLine(subject, LONGEST.subject),
      };
    }),
    files: files.map(({ path, by, whole, lines }) => ({ path, by, whole, lines })),
  };
}

function keptPipeline({ kind, url, actor }: Pipeline): Pipeline {
  if (!Object.hasOwn(PIPELINES, kind)) throw unsound("no such pipeline is known");
  return { kind, url: webAddress(url), actor: strangersLine(actor ?? "", LONGEST.name) || null };
}

const unsound = (why: string): StoreError => new StoreError("invalid", `unsound provenance: ${why}`);
