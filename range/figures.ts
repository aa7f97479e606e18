import type { Score, Tally } from "./score.ts";

/** How much of the truth was found, and how much of what was reported is true. 1 where nothing was asked. */
export interface Figure {
  readonly recall: number;
  readonly precision: number;
  readonly labelled: number;
}

/** What `range --json` prints. */
export interface Figures {
  readonly overall: Figure;
  readonly kinds: { readonly [kind: string]: Figure };
  readonly relations: { readonly [verb: string]: Figure };
  readonly rules: { readonly [rule: string]: Figure };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

const figure = ({ labelled, right, reported }: Tally): Figure => ({
  recall: ratio(right, labelled),
  precision: ratio(right, reported),
  labelled,
});

const figuresOf = (group: ReadonlyMap<string, Tally>): { [name: string]: Figure } =>
  Object.fromEntries([...group].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => [name, figure(counts)]));

/** Shares of a score. `overall` is over all assets, relations and flaws. */
export function figures({ kinds, verbs, rules }: Score): Figures {
  const sum = { labelled: 0, right: 0, reported: 0 };
  for (const counts of [...kinds.values(), ...verbs.values(), ...rules.values()]) {
    sum.labelled += counts.labelled;
    sum.right += counts.right;
    sum.reported += counts.reported;
  }
  return { overall: figure(sum), kinds: figuresOf(kinds), relations: figuresOf(verbs), rules: figuresOf(rules) };
}
