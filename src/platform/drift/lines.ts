import type { FramedEvidence } from "../store/contract/code-frames.ts";

/** Lines of one place, then and now. */
export interface LinesThere {
  readonly path: string;
  /** Number of the first line now. */
  readonly line: number;
  readonly source: string | null;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** The first place of which lines of then and of now are kept, and differ; null where there is none. */
export function linesThere(before: readonly FramedEvidence[], now: readonly FramedEvidence[]): LinesThere | null {
  for (const is of now) {
    const was = before.find(
      ({ path, source, cell, frame }) =>
        path === is.path && source === is.source && cell === is.cell && frame !== undefined,
    );
    if (was?.frame === undefined || is.frame === undefined) continue;
    const [then, present] = withoutCommon(was.frame.lines, is.frame.lines);
    if (then.lines.length + present.lines.length === 0) continue;
    const line = is.frame.from + present.skipped;
    return { path: is.path, line, source: is.source ?? null, was: then.lines, is: present.lines };
  }
  return null;
}

interface Part {
  readonly lines: readonly string[];
  readonly skipped: number;
}

/** What is between the lines with which both begin and those with which both end. */
function withoutCommon(was: readonly string[], is: readonly string[]): readonly [Part, Part] {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const part = (lines: readonly string[]): Part => ({ lines: lines.slice(start, lines.length - end), skipped: start });
  return [part(was), part(is)];
}

/** Lines that went and came, as people read them. */
export const asDiff = ({ was, is }: LinesThere): string[] => [
  ...was.map((line) => `-${line}`),
  ...is.map((line) => `+${line}`),
];
