/** Longest line that is looked at whole; what lockfile writers put on a line is far below. */
const LONGEST_LINE = 100_000;

/** Calls back for every line with its number from 1, without line ends. Longer lines than any writer makes are passed as empty. */
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

/** A YAML or TOML scalar without its quotes. */
export const unquoted = (text: string): string => {
  const trimmed = text.trim();
  const quote = trimmed[0];
  return (quote === '"' || quote === "'") && trimmed.length > 1 && trimmed.endsWith(quote)
    ? trimmed.slice(1, -1)
    : trimmed;
};
