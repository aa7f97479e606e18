import type { Run } from "../store/contract/ingest.ts";
import type { LinesThere } from "./lines.ts";

/** How a change is taken back where it was made. */
export type Revert =
  | { readonly kind: "command"; readonly text: string; readonly source: string; readonly why: string }
  | {
      readonly kind: "lines";
      readonly path: string;
      readonly line: number;
      readonly was: readonly string[];
      readonly is: readonly string[];
      readonly why: string;
    }
  | { readonly kind: "none"; readonly why: string };

/** What is known of a change's place. */
export interface Place {
  readonly source: string;
  /** Files in which the asset was seen before. */
  readonly paths: readonly string[];
  /** The runs that looked there before and after the change. */
  readonly before: Run | undefined;
  readonly after: Run | undefined;
}

/** The best that can be offered: a command where the commits are known, else the lines that were there, else nothing. */
export function revertOf(place: Place | null, lines: LinesThere | null): Revert {
  const [was, is] = [commitOf(place?.before), commitOf(place?.after)];
  if (place !== null && place.paths.length > 0 && was !== null && is !== null && was !== is)
    return {
      kind: "command",
      text: `git checkout ${was} -- ${place.paths.map(quoted).join(" ")}`,
      source: place.source,
      why: `It takes ${place.paths.length === 1 ? "the whole file" : "these files as a whole"} back to ${was.slice(0, 10)}, the commit before the change: read first what else it takes back.`,
    };
  if (lines !== null) {
    const { path, line, was, is } = lines;
    const why =
      "Lines as they were when they were last seen before the change. Secrets in them are masked: put those in by hand.";
    return { kind: "lines", path, line, was, is, why };
  }
  return { kind: "none", why: whyNone(place, was, is) };
}

function whyNone(place: Place | null, was: string | null, is: string | null): string {
  if (place === null) return "Nobody knows which run brought it, so nobody knows what was there before.";
  if (place.paths.length === 0) return "It was in no file before: take out what is new by hand.";
  if (was === null || is === null)
    return "The runs before and after it name no commit, and the lines around it were not kept.";
  return "The runs before and after it looked at the same commit: what changed is not in the code.";
}

/** Runs say what they like: only what is an id of a commit goes into a command. */
function commitOf(run: Run | undefined): string | null {
  const commit = run?.target.commit ?? "";
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) ? commit : null;
}

/** A path as one word of a shell. */
const quoted = (path: string): string =>
  /^[\w./@+-]+$/.test(path) && !path.startsWith("-") ? path : `'${path.replaceAll("'", "'\\''")}'`;
