import type { Advisory } from "../../domain/control.ts";
import { type Bound, EVERYTHING, type Interval } from "./versions.ts";

/** A range in which every version is affected, and the first one after it that is not. */
export interface AffectedRange extends Interval {
  readonly fixed: string | null;
}

/** What an advisory's data says of versions: `affected` for sure, `unread` = the data does not say. All others are not affected. */
export interface AffectedRanges {
  readonly affected: readonly AffectedRange[];
  readonly unread: readonly Interval[];
}

const SEPARATOR = " / ";
const START = "0";

/** Turns an advisory's columns, whose branches are separated by " / ", into ranges. */
export function affectedRanges(advisory: Advisory): AffectedRanges {
  const { introduced, fixed, last_affected: last, ecosystem, checked } = advisory;
  if (introduced === null) {
    const high = last === null ? (fixed?.split(SEPARATOR).at(-1) ?? null) : last;
    return {
      affected: [],
      unread: [{ low: null, high: high === null ? null : { version: high, included: last !== null } }],
    };
  }
  const starts = introduced.split(SEPARATOR);
  const fixes = fixed?.split(SEPARATOR) ?? [];
  if (starts.length === 1 && fixes.length > 1)
    return { affected: branches(starts[0] as string, fixes, ecosystem), unread: [] };
  const affected = starts.map((start, index): AffectedRange => {
    const fix = fixes[index] ?? null;
    const high: Bound | null =
      last !== null ? { version: last, included: true } : fix === null ? null : { version: fix, included: false };
    return { low: from(start), high, fixed: fix };
  });
  return { affected, unread: [...betweenLastAndFix(last, fixes), ...unreadBranches(checked, ecosystem)] };
}

const from = (start: string): Bound | null => (start === START ? null : { version: start, included: true });

/** The source names the last flawed version and the first sound one, and nothing of those between. */
const betweenLastAndFix = (last: string | null, fixes: readonly string[]): Interval[] =>
  last === null || fixes[0] === undefined
    ? []
    : [{ low: { version: last, included: false }, high: { version: fixes[0], included: false } }];

/** `1.x-range-only`: what later major versions have was not read. */
function unreadBranches(checked: string, ecosystem: string): Interval[] {
  const major = /^(\d+)\.x-range-only$/.exec(checked)?.[1];
  return major === undefined
    ? []
    : [{ low: { version: earliest(`${Number(major) + 1}.0.0`, ecosystem), included: true }, high: null }];
}

const earliest = (version: string, ecosystem: string): string =>
  ecosystem === "PyPI" ? `${version}.dev0` : `${version}-0`;

/**
 * One start and several fixes: every fix ends the branch it lies in, which begins where its minor version does when the fix before
 * has the same major version, else where its major version does.
 */
function branches(start: string, fixes: readonly string[], ecosystem: string): AffectedRange[] {
  const parts = (version: string): string[] => version.split(".");
  return fixes.map((fix, index): AffectedRange => {
    const [major = "", minor = "0"] = parts(fix);
    const same = parts(fixes[index - 1] ?? "")[0] === major;
    const low =
      index === 0 ? from(start) : { version: earliest(`${major}.${same ? minor : 0}.0`, ecosystem), included: true };
    return { low, high: { version: fix, included: false }, fixed: fix };
  });
}

/** Every version: for data that contradicts itself. */
export const UNREAD: AffectedRanges = { affected: [], unread: [EVERYTHING] };
