/** One of our own controls: the middle term between rules and frameworks. Data in catalog/controls. */
export interface Control {
  readonly id: string;
  readonly domain: string;
  readonly title: string;
  readonly evidenceMode: "auto" | "hybrid" | "manual";
  /** Framework id → requirement ids this control supports. */
  readonly mappings: { readonly [framework: string]: readonly string[] };
}

/** A known vulnerable range of a package. Data in catalog/advisories. */
export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly ecosystem: string;
  readonly package: string;
  /** First affected version; `"0"` = from the start; null = not read. Several branches are separated by " / ". */
  readonly introduced: string | null;
  /** First version without the flaw; several branches are separated by " / "; null = none is known. */
  readonly fixed: string | null;
  readonly last_affected: string | null;
  readonly severity: "critical" | "high" | "medium" | "low" | null;
  readonly summary: string;
  /** How much of it was read from its source: `full`, or what was not: `id-and-severity-only`, `1.x-range-only` … */
  readonly checked: string;
}
