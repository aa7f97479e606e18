/** One commit as its author tells it: whoever writes a commit may write any name into it. */
export interface Commit {
  /** Full id. */
  readonly id: string;
  /** A name; e-mail addresses are neither asked for nor kept. */
  readonly author: string;
  /** ISO 8601. */
  readonly when: string;
  /** First line of what the author said of it. */
  readonly subject: string;
}

/** A file that commits touched. */
export interface TouchedFile {
  readonly path: string;
  /** Places in {@link History.commits} of those that touched it. */
  readonly by: readonly number[];
  /** Its only commit turned exactly what was there into exactly what is there: no merge had a hand in it. */
  readonly whole: boolean;
  /** Lines as they are now in which something was seen, with the place of the commit that wrote each; others are older. */
  readonly lines: readonly (readonly [line: number, by: number])[];
}

/** The commits after one state and up to another. */
export interface History {
  /** Id of the commit of which nothing is told any more. */
  readonly since: string;
  /** Newest first, merges among them. */
  readonly commits: readonly Commit[];
  readonly files: readonly TouchedFile[];
}

/** Why git tells nothing of what came since an earlier commit. */
export const HISTORY_DOUBTS = {
  "not-git": "what was scanned is no checkout of git, or git could not read it",
  first: "no earlier run names a commit",
  "not-there": "the history back to the commit before is not in the checkout: it is shallow, or was written anew",
  "not-ancestor": "the commit before does not lead to this one: the branch is another, or was written anew",
  "too-many": "too much came since the commit before",
} as const;
export type HistoryDoubt = keyof typeof HISTORY_DOUBTS;

/** Whether files differ from the commit that is checked out, those counted that are new and not ignored. */
export const TREE_STATES = ["clean", "dirty", "unknown"] as const;

/** What was checked out when it was scanned. */
export interface Checkout {
  readonly commit: string;
  /** Null: none is checked out. */
  readonly branch: string | null;
  readonly tree: (typeof TREE_STATES)[number];
}

export const PIPELINES = { "github-actions": "GitHub Actions", "gitlab-ci": "GitLab CI" } as const;

/** The run of a pipeline, as the variables of its environment say: nobody has verified it. */
export interface Pipeline {
  readonly kind: keyof typeof PIPELINES;
  /** Where people see it. */
  readonly url: string | null;
  /** Whom the pipeline names as the one who started it. */
  readonly actor: string | null;
}

/** Where what a run looked at comes from, as whoever ran it tells. */
export interface Provenance {
  readonly checkout: Checkout | null;
  /** What came since the commit of the run before; null where git does not tell. */
  readonly history: History | null;
  readonly doubt: HistoryDoubt | null;
  readonly pipeline: Pipeline | null;
}

/** Characters that are kept of what strangers wrote. */
export const LONGEST = { name: 200, subject: 300 } as const;

/** A full id, SHA-1 or SHA-256. */
export const isCommitId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]+/gu;
/** `name@1.2.3` is a version and no address. */
const ADDRESS = /([^\s<>@]{1,64})@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;

const LONGEST_ADDRESS = 1_000;

/** An address that a browser may be led to, without a name or password in it; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  const url = URL.parse(text ?? "");
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST_ADDRESS) return null;
  url.username = "";
  url.password = "";
  return url.href;
}

/** A text of strangers as one line of at most `most` characters: nothing in it that steers a terminal or a page, no e-mail address. */
export function strangersLine(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(INVISIBLE, " ")
    .replace(ADDRESS, "$1")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : line;
}
