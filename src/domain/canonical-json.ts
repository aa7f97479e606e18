/** JSON with the keys of every object sorted and no blanks: equal values have equal text. `undefined` is left out. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? "null";

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
