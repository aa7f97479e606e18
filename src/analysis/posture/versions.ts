import { compare as comparePep440, valid as pep440Valid } from "@renovatebot/pep440";
import semver from "semver";

/** Orders two versions as their registry does; undefined where one of them is none. */
export type Compare = (a: string, b: string) => number | undefined;

/** One end of a range of versions. */
export interface Bound {
  readonly version: string;
  readonly included: boolean;
}

/** A range of versions; an end that is null is open. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export const EVERYTHING: Interval = { low: null, high: null };

/** A local build label names the same release built elsewhere: `2.6.0+cu124` is 2.6.0. */
const released = (version: string): string => version.replace(/\+.*$/s, "");

const pep440: Compare = (a, b) =>
  pep440Valid(a) && pep440Valid(b) ? comparePep440(released(a), released(b)) : undefined;
const semantic: Compare = (a, b) => (semver.valid(a) && semver.valid(b) ? semver.compare(a, b) : undefined);

/** By package URL type. */
const ORDERS: { readonly [type: string]: Compare } = {
  pypi: pep440,
  npm: semantic,
  golang: semantic,
  cargo: semantic,
};

/** The order of a package URL type's versions; undefined for one whose versions nobody here can order. */
export const orderOf = (type: string): Compare | undefined => (Object.hasOwn(ORDERS, type) ? ORDERS[type] : undefined);

const CALENDAR = 1900;
const isCalendar = (version: string): boolean => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0) >= CALENDAR;

/** A project that changed from numbers to dates, or back, has versions whose order does not tell which came first. */
const sameScheme = (a: string, b: string): boolean => isCalendar(a) === isCalendar(b);

/** Whether a version lies in a range; undefined where it cannot be compared. */
export function contains({ low, high }: Interval, version: string, compare: Compare): boolean | undefined {
  const toLow = low === null ? 1 : ordered(version, low.version, compare);
  const toHigh = high === null ? -1 : ordered(version, high.version, compare);
  if (toLow === undefined || toHigh === undefined) return undefined;
  return (
    (toLow > 0 || (toLow === 0 && low?.included === true)) && (toHigh < 0 || (toHigh === 0 && high?.included === true))
  );
}

function ordered(a: string, b: string, compare: Compare): number | undefined {
  return sameScheme(a, b) ? compare(a, b) : undefined;
}

/** Whether no version lies in both ranges; undefined where it cannot be told. */
export function areApart(a: Interval, b: Interval, compare: Compare): boolean | undefined {
  const before = endsBefore(a.high, b.low, compare);
  const after = endsBefore(b.high, a.low, compare);
  if (before === true || after === true) return true;
  return before === undefined || after === undefined ? undefined : false;
}

function endsBefore(high: Bound | null, low: Bound | null, compare: Compare): boolean | undefined {
  if (high === null || low === null) return false;
  const order = ordered(high.version, low.version, compare);
  return order === undefined ? undefined : order < 0 || (order === 0 && !(high.included && low.included));
}

/** Whether every version of `inner` lies in `outer`; false also where it cannot be told. */
export function isWithin(inner: Interval, outer: Interval, compare: Compare): boolean {
  return reaches(inner.low, outer.low, compare, 1) && reaches(inner.high, outer.high, compare, -1);
}

function reaches(inner: Bound | null, outer: Bound | null, compare: Compare, sign: 1 | -1): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  const order = ordered(inner.version, outer.version, compare);
  return order !== undefined && (sign * order > 0 || (order === 0 && (outer.included || !inner.included)));
}
