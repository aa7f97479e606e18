/** A table of Markdown; cells must not hold `|`. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");

/** A rule by its id, with a link to its page. */
export const linked = (rule: string): string => `[${rule}](rules.md#${rule})`;

export const yesNo = (is: boolean): string => (is ? "yes" : "no");
