import { type Figure, figures } from "./figures.ts";
import type { Miss, Score } from "./score.ts";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The score for people: a table of shares, then every miss with its place. Ends with a line break. */
export function table(score: Score): string {
  const { overall, kinds, relations, rules } = figures(score);
  const rows: (readonly [string, Figure | null])[] = [
    ["Assets", null],
    ...Object.entries(kinds),
    ["Relations", null],
    ...Object.entries(relations),
    ["Flaws", null],
    ...Object.entries(rules),
    ["All", null],
    ["overall", overall],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, item]) => (item === null ? `\n${name}` : line(`  ${name}`, width, item)));
  const head = `${"".padEnd(width)}${"labelled".padStart(9)}${"recall".padStart(10)}${"precision".padStart(11)}${"name".padStart(10)}${"line".padStart(10)}`;
  return `${[head, ...lines, ...list("Missed", score.missed), ...list("False", score.falsely)].join("\n")}\n`;
}

const accuracy = (share: number | null): string => (share === null ? "-" : percent(share)).padStart(10);

const line = (name: string, width: number, item: Figure): string =>
  name.padEnd(width) +
  String(item.labelled).padStart(9) +
  percent(item.recall).padStart(10) +
  percent(item.precision).padStart(11) +
  accuracy(item.exactName) +
  accuracy(item.exactLine);

function list(title: string, misses: readonly Miss[]): string[] {
  if (misses.length === 0) return ["", `${title}: none`];
  const lines = misses.map(
    ({ repository, place, what, detail }) => `  ${repository}/${place}\n    ${what}\n    ${detail}`,
  );
  return ["", `${title}: ${misses.length}`, ...lines];
}
