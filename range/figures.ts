import { emptyTally, type Score, type Tally } from "./score.ts";

/** How much of the truth was found, and how much of what was reported is true. 1 where nothing was asked. */
export interface Figure {
  readonly recall: number;
  readonly precision: number;
  readonly labelled: number;
  /** Share of the named labels met at their place that bear exactly the name; null where no label has a name. */
  readonly exactName: number | null;
  /** Share of the found labels that are reported on exactly the line; null where none has a line. */
  readonly exactLine: number | null;
}

/** What `range --json` prints. */
export interface Figures {
  readonly overall: Figure;
  readonly kinds: { readonly [kind: string]: Figure };
  readonly relations: { readonly [verb: string]: Figure };
  readonly rules: { readonly [rule: string]: Figure };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

const known = (part: number, whole: number): number | null => (whole === 0 ? null : ratio(part, whole));

const figure = ({ labelled, right, reported, placed, named, lined, onLine }: Tally): Figure => ({
  recall: ratio(right, labelled),
  precision: ratio(right, reported),
  labelled,
  exactName: known(named, placed),
  exactLine: known(onLine, lined),
});

const figuresOf = (group: ReadonlyMap<string, Tally>): { [name: string]: Figure } =>
  Object.fromEntries([...group].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => [name, figure(counts)]));

/** Shares of a score. `overall` is over all assets, relations and flaws. */
export function figures({ kinds, verbs, rules }: Score): Figures {
  const sum = emptyTally();
  const parts = Object.keys(sum) as (keyof Tally)[];
  for (const counts of [...kinds.values(), ...verbs.values(), ...rules.values()])
    for (const part of parts) sum[part] += counts[part];
  return { overall: figure(sum), kinds: figuresOf(kinds), relations: figuresOf(verbs), rules: figuresOf(rules) };
}
