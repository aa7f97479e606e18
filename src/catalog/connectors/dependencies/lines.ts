import type { Skipped } from "./facts.ts";

/** Longest line that is looked at; what people and writers of lockfiles put on a line is far below. */
const LONGEST_LINE = 100_000;

/** Calls back for every line with its number from 1, without line ends. Longer lines than any writer makes are passed as empty, see {@link passedOver}. */
export function eachLine(text: string, visit: (line: string, number: number) => void): void {
  let number = 1;
  for (let start = 0; start <= text.length; number++) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end;
    const line = stop - start > LONGEST_LINE ? "" : text.slice(start, stop);
    visit(line.endsWith("\r") ? line.slice(0, -1) : line, number);
    start = stop + 1;
  }
}

/** Says of a file that is read line by line which lines were too long to be looked at. Other formats are read whole. */
export function passedOver(text: string, path: string): Skipped[] {
  const isReadWhole = /\.toml$/.test(path) || /^\s*[{<]/.test(text);
  if (text.length <= LONGEST_LINE || isReadWhole) return [];
  return text
    .split("\n")
    .flatMap((line, index) =>
      line.length <= LONGEST_LINE
        ? []
        : [{ reason: "too-large" as const, detail: `line ${index + 1}, of ${line.length} characters` }],
    );
}

/** A YAML or TOML scalar without its quotes. */
export const unquoted = (text: string): string => {
  const trimmed = text.trim();
  const quote = trimmed[0];
  return (quote === '"' || quote === "'") && trimmed.length > 1 && trimmed.endsWith(quote)
    ? trimmed.slice(1, -1)
    : trimmed;
};
