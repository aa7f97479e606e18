import { printable } from "../../../domain/display-text.ts";
import { prose } from "../../../domain/text-page.ts";

/**
 * Any text as plain words in GitHub- or GitLab-flavoured Markdown: no mark-up, no HTML, no mention of a person, no reference to an
 * issue, no link, wherever it came from. An empty element inside breaks what would become a mention or a link by itself.
 */
export const markdownText = (text: string): string =>
  printable(prose(text))
    .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] as string)
    .replace(/[\\`*_{}[\]|~$^!]/g, (character) => `\\${character}`)
    .replace(/[@#!%](?=[\w./-])/g, (character) => `${character}<span></span>`)
    .replace(/:(?=\/\/)/g, ":<span></span>")
    .replace(/\bwww(?=\.)/gi, (word) => `${word}<span></span>`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=#])/, "\\$1");

/** Any text as a code span, safe inside a table cell. The fence is longer than any run of backticks inside (CommonMark 6.1). */
export function markdownCode(text: string): string {
  const safe = printable(prose(text)).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const room = /^`|`$/.test(safe) ? " " : "";
  return safe === "" ? "" : `${fence}${room}${safe}${room}${fence}`;
}
