/** Keys of values that tell a place: what moves has not changed. */
const PLACES = "evidence";

/** Deep equality of plain data. Places inside (of signals) do not count, nor does the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameLists(a, b);
  return sameRecords(a as Plain, b as Plain);
}

interface Plain {
  readonly [key: string]: unknown;
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!same(a[at], b[at])) return false;
  return true;
}

function sameRecords(a: Plain, b: Plain): boolean {
  let keys = 0;
  for (const key in a) {
    if (key === PLACES) continue;
    keys++;
    if (!same(a[key], b[key])) return false;
  }
  for (const key in b) if (key !== PLACES) keys--;
  return keys === 0;
}

/** A text without its layout: reflowed, indented anew or with other line endings it is the same. */
const withoutLayout = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Text that is equal for values that say the same: keys sorted, places and layout left out. */
export function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(withoutLayout(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).filter((key) => key !== PLACES);
  return `{${keys.sort().map((key) => `${key}:${canonical((value as Plain)[key])}`)}}`;
}
