/** What the address of the attack paths says. */
export const PATHS_SEARCH = [
  "certain",
  "severity",
  "entry",
  "target",
  "asset",
  "cut",
  "since",
  "change",
  "at",
  "columns",
] as const;
export type PathsSearch = { readonly [Name in (typeof PATHS_SEARCH)[number]]?: string | undefined };

/** What the API is asked with for an address. */
export const filterOf = ({ certain, severity, entry, target, asset, at }: PathsSearch) => ({
  certain: certain === "yes" || certain === "no" ? (certain as "yes" | "no") : undefined,
  severities: severity,
  entries: entry,
  targets: target,
  ...{ asset, at },
});
